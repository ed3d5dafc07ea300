package io.github.bastionhost.emulator.console;

import java.util.regex.Pattern;

/** Texts as they must stand in source code to mean just themselves. */
final class Literals {

    /** What a shell leaves as it is. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_OF_ASCII = 0x7e;
    private static final int LAST_OF_BYTES = 0x7f;

    private Literals() {}

    /** For a POSIX shell: within apostrophes nothing has a meaning, and an apostrophe stands outside. */
    static String shell(String text) {
        if (PLAIN.matcher(text).matches()) {
            return text;
        }
        return text.chars().anyMatch(Literals::isLost) ? ansi(text) : "'" + text.replace("'", "'\\''") + "'";
    }

    /** Whether a page or a terminal does something else with that character than to show it. */
    private static boolean isLost(int unit) {
        return Character.isISOControl(unit) && unit != '\n' && unit != '\t';
    }

    /** The form of bash and zsh that has escapes. */
    private static String ansi(String text) {
        StringBuilder literal = new StringBuilder("$'");
        text.codePoints().forEach(point -> {
            if (point == '\'' || point == '\\') {
                literal.append('\\').appendCodePoint(point);
            } else if (isLost(point)) {
                literal.append(point <= LAST_OF_BYTES ? "\\%03o".formatted(point) : "\\u%04x".formatted(point));
            } else {
                literal.appendCodePoint(point);
            }
        });
        return literal.append("'").toString();
    }

    /** For TypeScript, Python and Go, whose double-quoted texts have these escapes in common. */
    static String quoted(String text) {
        return escaped(text, false);
    }

    /** For Java, in ASCII: older compilers read a source in the character set of the machine. */
    static String java(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean ascii) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> {
                    if (unit >= FIRST_PRINTABLE && unit <= LAST_OF_ASCII || !ascii && isSeen(text, i)) {
                        literal.append(unit);
                    } else {
                        literal.append("\\u%04x".formatted((int) unit));
                    }
                }
            }
        }
        return literal.append('"').toString();
    }

    /** What nobody sees, or what turns the direction of a text around, is better written out. */
    private static boolean isSeen(String text, int at) {
        char unit = text.charAt(at);
        if (Character.isSurrogate(unit)) {
            return true;
        }
        return unit > LAST_OF_ASCII
                && switch (Character.getType(unit)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }
}
