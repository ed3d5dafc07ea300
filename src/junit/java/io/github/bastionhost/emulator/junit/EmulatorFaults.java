package io.github.bastionhost.emulator.junit;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The rules of a sandbox by which calls fail, wait or break. Each method that sets some replaces those before. */
public final class EmulatorFaults {

    private final Http http;

    EmulatorFaults(Http http) {
        this.http = http;
    }

    /** Puts these rules in force; each has match, when and then, as {@code PUT /_emulator/faults} takes it. */
    public void put(List<? extends Map<String, ?>> rules) {
        http.control("PUT", "/faults", rules);
    }

    /**
     * Refuses the next calls of an action.
     *
     * @param code for example Throttling.User or ServiceUnavailable; status and message are the documented ones
     * @param count how many, from 1
     */
    public void refuse(String action, String code, int count) {
        put(List.of(Map.of(
                "match", Map.of("action", action),
                "when", Map.of("count", count),
                "then", Map.of("error", Map.of("code", code)))));
    }

    /** Has all calls of an action wait for so long before they are served, by real time. */
    public void delay(String action, Duration latency) {
        put(List.of(Map.of(
                "match", Map.of("action", action), "then", Map.of("latency", Map.of("fixed", latency.toString())))));
    }

    /** The rules in force, with the calls that each matched and befell. */
    public List<?> list() {
        return (List<?>) http.control("GET", "/faults", null);
    }

    /** Ends all faults. */
    public void clear() {
        http.control("DELETE", "/faults", null);
    }
}
