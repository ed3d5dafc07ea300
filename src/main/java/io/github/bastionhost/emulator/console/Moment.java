package io.github.bastionhost.emulator.console;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A time as pages show it: in words, which the browser keeps up to date, with the exact time behind them.
 *
 * @param millis of the epoch
 * @param exact in UTC, to the second
 * @param words from now, for example {@code 3m 20s ago}
 */
record Moment(long millis, String exact, String words) {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    static Moment of(Instant instant, Instant now) {
        Duration since = Duration.between(instant, now);
        String words = since.isNegative() ? "in " + span(since.negated()) : span(since) + " ago";
        return new Moment(
                instant.toEpochMilli(),
                instant.truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace("T", " ")
                        .replace("Z", " UTC"),
                words);
    }

    /** The two largest units of a span; {@code console.js} says it in the same words. */
    static String span(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < MINUTE) {
            return seconds + "s";
        }
        if (seconds < HOUR) {
            return "%dm %ds".formatted(seconds / MINUTE, seconds % MINUTE);
        }
        if (seconds < DAY) {
            return "%dh %dm".formatted(seconds / HOUR, seconds % HOUR / MINUTE);
        }
        if (seconds >= YEAR) {
            return "%dy %dd".formatted(seconds / YEAR, seconds % YEAR / DAY);
        }
        return "%dd %dh".formatted(seconds / DAY, seconds % DAY / HOUR);
    }
}
