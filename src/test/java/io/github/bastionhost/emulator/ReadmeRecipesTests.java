package io.github.bastionhost.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The README's recipes for containers and builds fit the image and the artefacts that there are. */
class ReadmeRecipesTests {

    private static final String READINESS = "/actuator/health/readiness";

    private final Map<String, Object> recipe = services(Readme.block("yaml", "services:"));

    private static Map<String, Object> services(String compose) {
        return member(new Yaml().load(compose), "services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> member(Object map, String name) {
        return (Map<String, Object>) ((Map<String, Object>) map).get(name);
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }

    @Test
    void composeNamesTheImageAndThePortOfThisRepository() throws IOException {
        Map<String, Object> ours = member(services(Files.readString(Path.of("docker-compose.yml"))), "emulator");
        Map<String, Object> emulator = member(recipe, "emulator");
        String port = found("(?m)^EXPOSE (\\d+)$", Files.readString(Path.of("Dockerfile")));

        assertThat(emulator.get("image")).isEqualTo(ours.get("image"));
        assertThat(((List<?>) ours.get("ports")).get(0).toString()).endsWith(":" + port);
        assertThat(member(member(recipe, "tests"), "environment").get("BASTIONHOST_ENDPOINT"))
                .isEqualTo("emulator:" + port);
        assertThat(member(emulator, "environment")).isEqualTo(Map.of("BASTIONHOST_CONTROL_ALLOWED_HOSTS", "emulator"));
        assertThat(member(ours, "environment")).containsAllEntriesOf(member(emulator, "environment"));
    }

    @Test
    void composeWaitsForTheHealthCheckOfTheImage() throws IOException {
        String dockerfile = Files.readString(Path.of("Dockerfile"));
        Map<String, Object> healthCheck = member(member(recipe, "emulator"), "healthcheck");

        assertThat(dockerfile).containsPattern("HEALTHCHECK [^\\n]*\\\\\\n *CMD [^\\n]*GET " + READINESS);
        assertThat(healthCheck).containsOnlyKeys("interval", "timeout", "start_period");
        assertThat(healthCheck.get("start_period")).isEqualTo(found("--start-period=(\\S+)", dockerfile));
        assertThat(healthCheck.get("timeout")).isEqualTo(found("--timeout=(\\S+)", dockerfile));
        assertThat(member(member(recipe, "tests"), "depends_on"))
                .isEqualTo(Map.of("emulator", Map.of("condition", "service_healthy")));
    }

    /** It is compiled in {@code src/test/junit-sample}. */
    @Test
    void testcontainersDoesTheSame() throws IOException {
        String container = Readme.block("java", "GenericContainer");
        String port = found("(?m)^EXPOSE (\\d+)$", Files.readString(Path.of("Dockerfile")));

        assertThat(container)
                .contains(
                        "DockerImageName.parse(\"%s\")"
                                .formatted(member(recipe, "emulator").get("image")),
                        "withExposedPorts(%s)".formatted(port),
                        "Wait.forHttp(\"%s\").forPort(%s)".formatted(READINESS, port),
                        "getMappedPort(%s)".formatted(port));
    }

    @Test
    void dependenciesNameThisVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = found("<artifactId>bastionhost-emulator</artifactId>\\s*<version>([^<]+)</version>", pom);

        assertThat(Readme.block("xml", "<classifier>junit")
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("<version>")))
                .containsExactly("<version>" + version + "</version>", "<version>" + version + "</version>");
    }
}
