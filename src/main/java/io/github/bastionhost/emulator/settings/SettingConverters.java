package io.github.bastionhost.emulator.settings;

import io.github.bastionhost.emulator.secret.Secret;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

/** How texts of the environment become the types of {@link BastionhostProperties} that Spring does not know. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BastionhostProperties.class)
class SettingConverters {

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, ApiRevision> apiRevisionConverter() {
        // A class, not a lambda: Spring reads the two types from the generic signature.
        return new Converter<>() {
            @Override
            public ApiRevision convert(String text) {
                return Arrays.stream(ApiRevision.values())
                        .filter(revision -> revision.label().equals(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("must be one of "
                                + Arrays.stream(ApiRevision.values())
                                        .map(ApiRevision::label)
                                        .collect(Collectors.joining(", "))));
            }
        };
    }

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, Secret> secretConverter() {
        return new Converter<>() {
            @Override
            public Secret convert(String text) {
                return Secret.of(text);
            }
        };
    }

    @Bean
    static UnknownSettings unknownSettings() {
        return new UnknownSettings();
    }
}
