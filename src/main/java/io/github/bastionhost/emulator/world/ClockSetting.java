package io.github.bastionhost.emulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How time runs in a world: it stands still, or runs beside real time. Kept to the microsecond.
 *
 * @param frozenAt the instant at which time stands still; absent while it runs
 * @param offset how far running time is ahead of real time; zero while it stands still
 */
public record ClockSetting(@Nullable Instant frozenAt, Duration offset) {

    /** Real time. */
    public static final ClockSetting REAL = new ClockSetting(null, Duration.ZERO);

    /** Standing still at {@code instant}. */
    public static ClockSetting frozen(Instant instant) {
        return new ClockSetting(instant.truncatedTo(ChronoUnit.MICROS), Duration.ZERO);
    }

    /** Running, and showing {@code instant} at the moment when real time is {@code now}. */
    public static ClockSetting running(Instant instant, Instant now) {
        return new ClockSetting(null, Duration.of(ChronoUnit.MICROS.between(now, instant), ChronoUnit.MICROS));
    }

    /** The time here when real time is {@code now}. */
    public Instant at(Instant now) {
        return frozenAt != null ? frozenAt : now.plus(offset);
    }
}
