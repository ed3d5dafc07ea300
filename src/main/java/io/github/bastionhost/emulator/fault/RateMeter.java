package io.github.bastionhost.emulator.fault;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Counts the calls of a second that begins with the first call after the one before. */
final class RateMeter {

    private static final long SECOND_MILLIS = 1_000;

    private long beganMillis = Long.MIN_VALUE;
    private int passed;

    /** Lets a call pass if fewer than {@code limit} have in this second; else tells how long to wait, at least 1 ms. */
    synchronized @Nullable Duration pass(Instant now, int limit) {
        long nowMillis = now.toEpochMilli();
        // The clock may also have been set back.
        if (beganMillis == Long.MIN_VALUE || nowMillis - beganMillis >= SECOND_MILLIS || nowMillis < beganMillis) {
            beganMillis = nowMillis;
            passed = 0;
        }
        if (passed < limit) {
            passed++;
            return null;
        }
        return Duration.ofMillis(beganMillis + SECOND_MILLIS - nowMillis);
    }
}
