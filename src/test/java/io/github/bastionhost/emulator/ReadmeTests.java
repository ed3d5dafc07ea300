package io.github.bastionhost.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the README are made from the code; a test that fails prints the table as it should stand there. */
class ReadmeTests extends EmulatorTests {

    private static final String README = read("README.md");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ActionCatalogue catalogue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String section(String name) {
        return README.substring(
                README.indexOf("<!-- %s -->\n".formatted(name)) + name.length() + 10,
                README.indexOf("<!-- /%s -->".formatted(name)));
    }

    @Test
    void countsTheServedActions() {
        Set<String> served = catalogue.actions().stream().map(Action::name).collect(Collectors.toSet());
        StringBuilder rows = new StringBuilder();
        documented.groupTitles().forEach((group, title) -> {
            List<String> actions = documented.actions().values().stream()
                    .filter(action -> action.group().equals(group))
                    .map(DocumentedAction::name)
                    .toList();
            long count = actions.stream().filter(served::contains).count();
            if (count > 0) {
                rows.append(
                        "| [%s](docs/coverage.md#%s) | %d of %d |\n".formatted(title, group, count, actions.size()));
            }
        });

        assertThat(section("actions"))
                .isEqualTo("| actions of | served |\n|---|---|\n%s| **all** | **%d of %d** |\n"
                        .formatted(rows, served.size(), documented.actions().size()));
    }

    @Test
    void listsTheSettingsOfTheConfigurationMetadata() {
        JsonNode metadata = new JsonMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                        .toFile());
        String rows = metadata.path("properties")
                .valueStream()
                .filter(property -> property.path("name").asString().startsWith("bastionhost."))
                .map(property -> "| `%s` | %s | %s |\n"
                        .formatted(
                                property.path("name").asString(),
                                property.has("defaultValue")
                                        ? "`" + property.path("defaultValue").asString() + "`"
                                        : "",
                                property.path("description").asString().replaceAll("\\{@code ([^}]*)}", "`$1`")))
                .collect(Collectors.joining())
                .replace("&amp;", "&");

        assertThat(section("settings")).isEqualTo("| property | default | meaning |\n|---|---|---|\n" + rows);
    }

    @Test
    void namesNoSettingThatDoesNotExist() {
        JsonNode metadata = new JsonMapper()
                .readTree(Path.of("target/classes/META-INF/spring-configuration-metadata.json")
                        .toFile());
        var known = metadata.path("properties")
                .valueStream()
                .map(property -> property.path("name").asString())
                .collect(Collectors.toSet());

        assertThat(java.util.regex.Pattern.compile("`(bastionhost\\.[a-z.-]+)[`=]")
                        .matcher(README)
                        .results()
                        .map(match -> match.group(1)))
                .isSubsetOf(known);
    }
}
