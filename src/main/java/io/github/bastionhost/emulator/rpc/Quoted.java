package io.github.bastionhost.emulator.rpc;

/** Values of callers as they may stand in a reason: short, on one line, in quotation marks. Never for secrets. */
public final class Quoted {

    private static final int LONGEST = 64;

    private Quoted() {}

    /** {@code value} in quotation marks, cut after 64 characters, with anything unprintable as a dot. */
    public static String of(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        value.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isISOControl(point) || !Character.isDefined(point) ? '.' : point)
                .forEach(quoted::appendCodePoint);
        if (value.codePointCount(0, value.length()) > LONGEST) {
            quoted.append('…');
        }
        return quoted.append('"').toString();
    }
}
