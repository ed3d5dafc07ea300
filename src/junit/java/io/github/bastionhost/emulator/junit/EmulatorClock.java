package io.github.bastionhost.emulator.junit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clock of a sandbox: from 1970 to 9999, to the microsecond. */
public final class EmulatorClock {

    private final Http http;

    EmulatorClock(Http http) {
        this.http = http;
    }

    /** What time it is there. */
    public Instant instant() {
        return Instant.parse((String) ((Map<?, ?>) http.control("GET", "/clock", null)).get("instant"));
    }

    /** Sets it; it goes on from there. */
    public void set(Instant instant) {
        put(Map.of("instant", instant.toString(), "frozen", false));
    }

    /** Sets it; it stands still. Signed requests of clients then must be within the clock skew of that time. */
    public void freeze(Instant instant) {
        put(Map.of("instant", instant.toString(), "frozen", true));
    }

    /** Has it stand still where it is. */
    public void freeze() {
        put(Map.of("frozen", true));
    }

    /** Moves it on, or back by a negative span; it stands still if it did before. */
    public void advance(Duration span) {
        put(Map.of("advance", span.toString()));
    }

    /** Puts it back to real time. */
    public void release() {
        http.control("DELETE", "/clock", null);
    }

    private void put(Map<String, Object> change) {
        http.control("PUT", "/clock", change);
    }
}
