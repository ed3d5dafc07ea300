package io.github.bastionhost.emulator.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The context that the build made is used only where it is the one that this start would make. */
class PreparedContextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.profiles.active",
                "spring.config.location",
                "SPRING_APPLICATION_JSON",
                "SPRING_AUTOCONFIGURE_EXCLUDE",
                "server.forward-headers-strategy",
                "management.server.port",
                "MANAGEMENT_SERVER_PORT",
                "springdoc.apiDocs.enabled",
                "springdoc.api-docs.enabled",
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "otel.exporter.otlp.traces.endpoint",
                "bastionhost.tls.self-signed",
                "BASTIONHOST_TLS_SELFSIGNED",
                "bastionhost.control.enabled",
                "BASTIONHOST_CONTROL_ENABLED"
            })
    void isNotUsedWhereASettingDecidesWhichBeansThereAre(String name) {
        assertThat(PreparedContext.decides(List.of("PATH", name))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bastionhost.auth.mode",
                "BASTIONHOST_STORAGE_MODE",
                "bastionhost.control.token",
                "server.port",
                "SERVER_ADDRESS",
                "server.ssl.certificate-private-key",
                "server.tomcat.max-connections",
                "spring.datasource.url",
                "SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT",
                "logging.structured.format.console",
                "java.io.tmpdir",
                "JAVA_HOME"
            })
    void isUsedWithEverythingElse(String name) {
        assertThat(PreparedContext.decides(List.of(name))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application.yml", "application-ci.yaml", "config/application.yml", "config/a/application.xml"})
    void isNotUsedBesideAFileOfSettings(String file, @TempDir Path directory) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.createFile(path);
        assertThat(PreparedContext.hasDecidingFile(directory.toFile())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "bastionhost.auth.mode=required, false",
        "server.port=0, false",
        "'', false",
        "spring.profiles.active=ci, true",
        "bastionhost.tls.self-signed=true, true",
        "'bastionhost.auth.mode=off\nspring.config.import=optional:file:other.yml', true",
        "bastionhost.region=\\u00zz, true"
    })
    void looksIntoAFileOfProperties(String text, boolean decides, @TempDir Path directory) throws IOException {
        Path config = Files.createDirectory(directory.resolve("config"));
        Files.writeString(config.resolve("application-ci.properties"), text);

        assertThat(PreparedContext.hasDecidingFile(directory.toFile())).isEqualTo(decides);
    }

    @Test
    void isUsedBesideOtherFiles(@TempDir Path directory) throws IOException {
        Files.createFile(directory.resolve("emulator.jar"));
        assertThat(PreparedContext.hasDecidingFile(directory.toFile())).isFalse();
        Files.createDirectory(directory.resolve("config"));
        Files.createFile(directory.resolve("config/vite.config.js"));
        assertThat(PreparedContext.hasDecidingFile(directory.toFile())).isFalse();
        assertThat(PreparedContext.hasDecidingFile(directory.resolve("absent").toFile()))
                .isFalse();
    }
}
