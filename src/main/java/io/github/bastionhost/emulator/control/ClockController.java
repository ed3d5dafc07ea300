package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock that token lifetimes, timestamps and nonces go by. */
@RestController
@RequestMapping("/_emulator/clock")
class ClockController {

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Worlds worlds;
    private final Clock clock;

    ClockController(Worlds worlds, Clock clock) {
        this.worlds = worlds;
        this.clock = clock;
    }

    /**
     * A change of the clock: to an instant, or by a span; and whether it then stands still.
     *
     * @param instant the time to set; not together with advance
     * @param advance a span to add, for example PT1H; negative goes back
     * @param frozen whether time stands still; absent leaves that as it is
     */
    record ClockChange(
            @Nullable Instant instant,
            @Nullable Duration advance,
            @Nullable Boolean frozen) {

        ClockSetting applyTo(ClockSetting before, Instant now) {
            if (instant != null && advance != null) {
                throw new IllegalArgumentException("Send instant or advance, not both.");
            }
            if (instant == null && advance == null && frozen == null) {
                throw new IllegalArgumentException("Send instant, advance or frozen.");
            }
            Instant target = instant != null ? instant : advanced(before.at(now));
            if (target.isBefore(EARLIEST) || target.isAfter(LATEST)) {
                throw new IllegalArgumentException("The clock goes from %s to %s.".formatted(EARLIEST, LATEST));
            }
            boolean freeze = frozen != null ? frozen : before.frozenAt() != null;
            return freeze ? ClockSetting.frozen(target) : ClockSetting.running(target, now);
        }

        private Instant advanced(Instant from) {
            try {
                return advance == null ? from : from.plus(advance);
            } catch (DateTimeException | ArithmeticException beyondTime) {
                throw new IllegalArgumentException("The clock goes from %s to %s.".formatted(EARLIEST, LATEST));
            }
        }
    }

    /** What the clock shows, and whether it stands still. */
    record ClockReading(Instant instant, boolean frozen) {}

    @GetMapping
    ClockReading read() {
        return new ClockReading(clock.instant(), worlds.current().clock().frozenAt() != null);
    }

    @PutMapping
    ClockReading change(@RequestBody ClockChange change) {
        worlds.changeClock(change::applyTo);
        return read();
    }

    @DeleteMapping
    ClockReading backToRealTime() {
        worlds.changeClock((before, now) -> ClockSetting.REAL);
        return read();
    }
}
