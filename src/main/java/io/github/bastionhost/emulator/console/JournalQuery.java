package io.github.bastionhost.emulator.console;

import io.github.bastionhost.emulator.journal.Explainer;
import io.github.bastionhost.emulator.journal.JournalEntry;
import io.github.bastionhost.emulator.journal.JournalFilter;
import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for in the journal; what is empty does not matter.
 *
 * @param code of the refusal, or OK
 * @param parameter {@code Name=value}, or a part of any value
 */
public record JournalQuery(String action, String code, String parameter, String accessKeyId) {

    /** Takes what is not there for empty. */
    public static JournalQuery of(
            @Nullable String action, @Nullable String code, @Nullable String parameter, @Nullable String accessKeyId) {
        return new JournalQuery(text(action), text(code), text(parameter), text(accessKeyId));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * Which requests are meant.
     *
     * @throws IllegalArgumentException if it is the value of a secret that is looked for
     */
    Predicate<JournalEntry> predicate(Explainer explainer) {
        int equals = parameter.indexOf('=');
        List<Parameter> exact = equals < 1
                ? List.of()
                : List.of(new Parameter(parameter.substring(0, equals), parameter.substring(equals + 1)));
        exact.forEach(one -> explainer.requireShown(absent(action), one.name(), one.value()));
        Predicate<JournalEntry> filter =
                new JournalFilter(absent(action), absent(code), exact, absent(accessKeyId), null)::matches;
        if (!exact.isEmpty() || parameter.isEmpty()) {
            return filter;
        }
        String part = parameter.toLowerCase(Locale.ROOT);
        return filter.and(entry -> entry.parameters().asMap().values().stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(part)));
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Whether it leaves out anything. */
    boolean narrows() {
        return !values().isEmpty();
    }

    /** What is looked for, by the names of the page's fields. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("action", action);
        values.put("code", code);
        values.put("parameter", parameter);
        values.put("accessKeyId", accessKeyId);
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
