package io.github.bastionhost.emulator.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When users may log on: within any of the times. No times restrict nothing.
 *
 * @param effectiveTime the times; absent as empty
 */
record AccessTimeRangeConfig(@Nullable @Size(max = MOST) List<@NotNull @Valid EffectiveTime> effectiveTime) {

    /** What holds while the section was never set. */
    static final AccessTimeRangeConfig NONE = new AccessTimeRangeConfig(List.of());

    private static final int MOST = 100;

    /**
     * Hours of some days of the week.
     *
     * @param days 1 is Monday, 7 is Sunday
     * @param hours 0 is the hour from midnight to one
     */
    record EffectiveTime(
            @NotNull @Size(min = 1, max = 7) List<@NotNull @Min(1) @Max(7) Integer> days,
            @NotNull @Size(min = 1, max = 24) List<@NotNull @Min(0) @Max(23) Integer> hours) {

        boolean contains(ZonedDateTime time) {
            return days.contains(time.getDayOfWeek().getValue()) && hours.contains(time.getHour());
        }
    }

    List<EffectiveTime> times() {
        return effectiveTime == null ? List.of() : effectiveTime;
    }

    boolean allows(ZonedDateTime time) {
        return times().isEmpty() || times().stream().anyMatch(range -> range.contains(time));
    }
}
