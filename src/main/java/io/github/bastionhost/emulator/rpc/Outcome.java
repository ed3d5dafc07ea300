package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item of a batch.
 *
 * @param code the documented code
 * @param message an obsolete text in the cloud, for which the pages show {@code None}; here it says what was wrong
 */
public record Outcome(ItemCode code, String message) {

    /** Done. */
    public static final Outcome OK = new Outcome(ItemCode.OK, "None");

    /** The item is malformed or does not fit. */
    public static Outcome invalid(String message, @Nullable Object... arguments) {
        return new Outcome(ItemCode.INVALID_ARGUMENT, message.formatted(arguments));
    }

    /** There is no such thing. */
    public static Outcome notFound(String message, @Nullable Object... arguments) {
        return new Outcome(ItemCode.OBJECT_NOT_FOUND, message.formatted(arguments));
    }

    /** It is there already. */
    public static Outcome alreadyExists(String message, @Nullable Object... arguments) {
        return new Outcome(ItemCode.OBJECT_AlREADY_EXISTS, message.formatted(arguments));
    }
}
