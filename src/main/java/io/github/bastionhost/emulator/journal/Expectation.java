package io.github.bastionhost.emulator.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is expected; what is absent does not matter.
 *
 * @param parameters each with its value, or with null where it must not be there
 * @param code of the refusal, or {@link JournalEntry#ACCEPTED}
 */
public record Expectation(
        @Nullable String action,
        Map<String, @Nullable String> parameters,
        @Nullable String code) {

    /**
     * Where a request is not as expected.
     *
     * @param what action, code, order or parameter with its name
     * @param expected absent for a parameter that must not be there
     * @param actual absent for a parameter that is not there
     */
    public record Difference(
            String what,
            @Nullable String expected,
            @Nullable String actual) {}

    boolean matches(JournalEntry entry) {
        return differences(entry).isEmpty();
    }

    List<Difference> differences(JournalEntry entry) {
        List<Difference> differences = new ArrayList<>();
        if (action != null && !action.equals(entry.action())) {
            differences.add(new Difference("action", action, entry.action()));
        }
        parameters.forEach((name, value) -> {
            String expected = value == null ? null : SentParameters.cut(value);
            String actual = entry.parameters().get(name);
            if (!Objects.equals(expected, actual)) {
                differences.add(new Difference("parameter " + name, expected, actual));
            }
        });
        if (code != null && !code.equals(entry.outcome())) {
            differences.add(new Difference("code", code, entry.outcome()));
        }
        return differences;
    }
}
