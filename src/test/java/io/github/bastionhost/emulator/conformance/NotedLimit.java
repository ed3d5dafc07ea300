package io.github.bastionhost.emulator.conformance;

import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the catalogue's notes word it.
 *
 * @param kind what is limited
 * @param least the first that is accepted
 * @param most the last that is accepted
 */
record NotedLimit(Kind kind, long least, long most) {

    /** What is limited. */
    enum Kind {
        CHARACTERS,
        NUMBER,
        ELEMENTS
    }

    private static final Pattern CHARACTERS = Pattern.compile("(?:max |(\\d+)-)(\\d+) chars");
    private static final Pattern ELEMENTS = Pattern.compile("(?:max (\\d+) items|<=(\\d+))");
    private static final Pattern NUMBER = Pattern.compile("(?:^|integer text, )(?:max |(\\d+)-)(\\d+)(?=[;,]|$)");

    /** The limit that the note of a parameter tells. */
    static Optional<NotedLimit> of(DocumentedParameter parameter) {
        String note = parameter.note() == null ? "" : parameter.note();
        Matcher characters = CHARACTERS.matcher(note);
        if (characters.find()) {
            return Optional.of(limit(Kind.CHARACTERS, characters.group(1), characters.group(2)));
        }
        Matcher elements = ELEMENTS.matcher(note);
        if (elements.find()) {
            String most = elements.group(1) == null ? elements.group(2) : elements.group(1);
            return Optional.of(limit(Kind.ELEMENTS, "1", most));
        }
        Matcher number = NUMBER.matcher(note);
        if (number.find()) {
            return Optional.of(limit(Kind.NUMBER, number.group(1), number.group(2)));
        }
        return Optional.empty();
    }

    private static NotedLimit limit(Kind kind, @Nullable String least, String most) {
        return new NotedLimit(kind, least == null ? 1 : Long.parseLong(least), Long.parseLong(most));
    }
}
