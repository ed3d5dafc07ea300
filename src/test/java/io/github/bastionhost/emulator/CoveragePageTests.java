package io.github.bastionhost.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The page docs/coverage.md is made from the code: from the actions, their rules and the table of chosen codes. Run with
 * {@code -Dcoverage.write=true} to write it anew.
 */
class CoveragePageTests extends EmulatorTests {

    private static final Path PAGE = Path.of("docs", "coverage.md");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ActionCatalogue catalogue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi documented;

    @Test
    void tellsWhatTheCodeTells() throws IOException {
        String page = page();
        if (Boolean.getBoolean("coverage.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE).as("-Dcoverage.write=true writes it").hasContent(page);
    }

    private String page() {
        Map<String, Action> served =
                catalogue.actions().stream().collect(Collectors.toMap(Action::name, Function.identity()));
        StringBuilder page = new StringBuilder(
                """
                # Coverage

                %d of the %d documented actions are served. Made from the code by `CoveragePageTests`; `GET %s` gives the
                same in JSON.

                Beside each action stands what its reference page leaves open and how it is known: **documented** elsewhere by
                the vendor, **seen in a real client** that sends it or relies on it, or **assumed**, where nothing public
                decides it. Codes that are answered beside those of the page, or in their place, are in the
                [last table](#chosen-error-codes).
                """.formatted(served.size(), documented.actions().size(), DocumentedApi.COVERAGE_PAGE));
        documented.groupTitles().forEach((group, title) -> {
            page.append("\n## %s\n\n%s.\n\n".formatted(group, capitalised(title)));
            page.append("| action | state | known from | what the page leaves open |\n|---|---|---|---|\n");
            documented.actions().values().stream()
                    .filter(action -> action.group().equals(group))
                    .forEach(action -> page.append(row(action, served.get(action.name()))));
        });
        page.append("\n## Sources\n\n| name | what it is |\n|---|---|\n");
        documented.sources().forEach((name, what) -> page.append("| %s | %s |\n".formatted(name, cell(what))));
        page.append("""

                ## Chosen error codes

                | about | answered | in place of | how it is known | why | actions |
                |---|---|---|---|---|---|
                """);
        for (ChosenError choice : ChosenError.values()) {
            page.append(row(choice, served));
        }
        return page.toString();
    }

    private static String row(DocumentedAction action, @Nullable Action served) {
        List<String> open = new ArrayList<>();
        if (served != null) {
            served.rules()
                    .forEach(rule -> open.add(
                            "%s (%s)".formatted(cell(rule.value()), rule.by().inWords())));
        }
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        action.name(),
                        served == null ? "not served" : "served",
                        String.join(", ", action.sources()),
                        String.join("<br>", open));
    }

    private String row(ChosenError choice, Map<String, Action> served) {
        List<String> actions = documented.actions().values().stream()
                .filter(action -> served.containsKey(action.name())
                        && ChosenError.of(action).contains(choice))
                .map(action -> "`" + action.name() + "`")
                .toList();
        return "| %s | %d `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        choice.parameter() == null ? "a name that is taken" : "unknown `" + choice.parameter() + "`",
                        choice.error().status(),
                        choice.error().code(),
                        choice.documented() == null
                                        || choice.documented()
                                                .equals(choice.error().code())
                                ? ""
                                : "`" + choice.documented() + "`",
                        choice.evidence().inWords(),
                        cell(choice.why()),
                        choice == ChosenError.INSTANCE ? "all that take one" : String.join(", ", actions));
    }

    private static String capitalised(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
