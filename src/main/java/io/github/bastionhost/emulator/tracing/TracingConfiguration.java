package io.github.bastionhost.emulator.tracing;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.world.Worlds;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.StringUtils;

/** The SDK of OpenTelemetry, for traces only, with its own settings from wherever Spring reads settings. */
@Configuration(proxyBeanMethods = false)
@Conditional(CollectorCondition.class)
class TracingConfiguration {

    private static final String HTTP = "http/protobuf";

    /** Ended by {@link CallSpans#close}. */
    @Bean(destroyMethod = "")
    OpenTelemetrySdk openTelemetry(ConfigurableEnvironment settings) {
        return AutoConfiguredOpenTelemetrySdk.builder()
                .disableShutdownHook()
                .addPropertiesSupplier(() -> Map.of(
                        "otel.service.name",
                        settings.getProperty("spring.application.name", "bastionhost-emulator"),
                        "otel.exporter.otlp.protocol",
                        HTTP))
                .addPropertiesCustomizer(sdk -> settings(settings, sdk))
                .build()
                .getOpenTelemetrySdk();
    }

    @Bean
    CallSpans callSpans(OpenTelemetrySdk sdk, ActionCatalogue catalogue, Worlds worlds) {
        return new CallSpans(sdk, catalogue, worlds);
    }

    /** The SDK itself reads only environment variables and system properties. */
    private static Map<String, String> settings(ConfigurableEnvironment settings, ConfigProperties sdk) {
        Map<String, String> found = new HashMap<>();
        settings.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> name.startsWith("otel."))
                .forEach(name -> found.put(name, settings.getProperty(name, "")));
        String endpoint = settings.getProperty(CollectorCondition.SPRING_ENDPOINT);
        if (StringUtils.hasText(endpoint)) {
            found.put("otel.exporter.otlp.traces.endpoint", endpoint);
        }
        // Metrics are read from here, and logs are where they always are.
        found.put("otel.metrics.exporter", "none");
        found.put("otel.logs.exporter", "none");
        for (String name : new String[] {"otel.exporter.otlp.protocol", "otel.exporter.otlp.traces.protocol"}) {
            String protocol = found.getOrDefault(name, sdk.getString(name, HTTP));
            if (!protocol.equals(HTTP)) {
                throw new InvalidConfigurationPropertyValueException(
                        name, protocol, "Traces are sent as " + HTTP + " only, usually to port 4318.");
            }
        }
        return found;
    }
}
