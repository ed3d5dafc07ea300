package io.github.bastionhost.emulator.approval;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a ticket holds: from its start on, until just before its end. */
record EffectWindow(Instant start, Instant end) {

    /** The last second of the year 9999. */
    static final long LAST_SECOND = 253_402_300_799L;

    private static final Duration USUAL = Duration.ofDays(1);

    /** The window that is applied for: where nothing is said, from now on, for a day. */
    static EffectWindow applied(@Nullable Long startSecond, @Nullable Long endSecond, Instant now) {
        Instant start = startSecond == null ? now : Instant.ofEpochSecond(startSecond);
        Instant end = endSecond == null ? start.plus(USUAL) : Instant.ofEpochSecond(endSecond);
        return new EffectWindow(start, end).checked(now);
    }

    /** This window with what the administrator changes. */
    EffectWindow changed(@Nullable Long startSecond, @Nullable Long endSecond, Instant now) {
        return new EffectWindow(
                        startSecond == null ? start : Instant.ofEpochSecond(startSecond),
                        endSecond == null ? end : Instant.ofEpochSecond(endSecond))
                .checked(now);
    }

    private EffectWindow checked(Instant now) {
        if (!start.isBefore(end)) {
            throw INVALID_PARAMETER.because("EffectStartTime %s must be before EffectEndTime %s", start, end);
        }
        if (!end.isAfter(now)) {
            throw INVALID_PARAMETER.because("EffectEndTime %s must be in the future; it is %s", end, now);
        }
        return this;
    }
}
