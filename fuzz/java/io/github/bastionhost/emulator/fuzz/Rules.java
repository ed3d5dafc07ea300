package io.github.bastionhost.emulator.fuzz;

import java.util.Objects;

/** Says what must hold, and ends the run where it does not. */
public final class Rules {

    /** What a caller is told in words; the longest lists all names of an enum or of a catalogue. */
    private static final int LONGEST_REASON = 4_000;

    private Rules() {}

    /** Fails unless that holds. */
    public static void require(boolean holds, String rule) {
        if (!holds) {
            throw new AssertionError(rule);
        }
    }

    /** Fails unless both are the same. */
    public static void requireSame(Object once, Object again, String rule) {
        if (!Objects.equals(once, again)) {
            throw new AssertionError("%s: %s, then %s".formatted(rule, once, again));
        }
    }

    /** Fails unless the words fit on a line of a log and in a header. */
    public static void requireReadable(String reason) {
        require(!reason.isBlank(), "a refusal says why");
        require(reason.length() <= LONGEST_REASON, "a reason is short");
        require(reason.chars().noneMatch(Character::isISOControl), "a reason has no control characters");
    }
}
