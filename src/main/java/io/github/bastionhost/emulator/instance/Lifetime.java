package io.github.bastionhost.emulator.instance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The life of an instance, of which nothing has to be done at a certain time: the status is told from instants.
 *
 * @param instanceStatus what it was set to
 * @param runningAt when a start is over; absent where the instance is not being started
 * @param startTime when it was bought
 * @param expireTime when it ends
 */
@Embeddable
record Lifetime(
        @Enumerated(EnumType.STRING) InstanceStatus instanceStatus,
        @Nullable Instant runningAt,
        Instant startTime,
        Instant expireTime) {

    private static final int YEARS = 100;

    /** A life that begins now and is long. */
    static Lifetime beginning(InstanceStatus status, Instant now) {
        return new Lifetime(
                status, null, now, now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    }

    InstanceStatus at(Instant now) {
        if (!now.isBefore(expireTime)) {
            return InstanceStatus.EXPIRED;
        }
        return instanceStatus == InstanceStatus.CREATING && runningAt != null && !now.isBefore(runningAt)
                ? InstanceStatus.RUNNING
                : instanceStatus;
    }

    Lifetime started(Instant now, Duration duration) {
        return new Lifetime(InstanceStatus.CREATING, now.plus(duration), startTime, expireTime);
    }

    Lifetime set(InstanceStatus status) {
        return new Lifetime(status, null, startTime, expireTime);
    }

    Lifetime until(Instant end) {
        return new Lifetime(instanceStatus, runningAt, startTime, end);
    }
}
