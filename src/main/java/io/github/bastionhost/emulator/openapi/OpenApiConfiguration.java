package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.ParameterBinder;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import jakarta.validation.Validator;
import org.springdoc.core.models.GroupedOpenApi;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The documents: that of the API, under its own name and as the default, and that of the control plane. They are written
 * when they are first asked for.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    ApiDocument apiDocument(
            ActionCatalogue catalogue,
            DocumentedApi documented,
            ParameterBinder binder,
            Validator validator,
            BastionhostProperties settings) {
        return new ApiDocument(catalogue, documented, binder, validator, settings);
    }

    @Bean
    GroupedOpenApi apiGroup(ApiDocument document) {
        return GroupedOpenApi.builder()
                .group("bastionhost")
                .displayName("Bastionhost OpenAPI")
                .pathsToMatch("/")
                .addOpenApiCustomizer(document)
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "bastionhost.control.enabled", matchIfMissing = true)
    GroupedOpenApi controlGroup(BastionhostProperties settings) {
        ControlDocument document = new ControlDocument(settings.control());
        return GroupedOpenApi.builder()
                .group("control")
                .displayName("Control plane")
                .pathsToMatch("/_emulator/**")
                .pathsToExclude("/_emulator/console/**")
                .addOpenApiCustomizer(document)
                .addOperationCustomizer(document)
                .build();
    }
}
