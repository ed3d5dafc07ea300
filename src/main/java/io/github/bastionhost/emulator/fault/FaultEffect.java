package io.github.bastionhost.emulator.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What befalls a call: one of error, throttle, connection and body, and with it or alone a latency.
 *
 * @param error a refusal
 * @param latency how long the call waits before anything else; the action is performed all the same when its caller has
 *     given up by then
 * @param throttle a refusal of what comes too often
 * @param connection what happens to the connection
 * @param body what happens to the body of the answer, be it a success or a refusal
 * @param afterPerforming whether the action is performed nevertheless: then its answer is what is lost. For an error
 *     false, if absent. For connection and body true, if absent; if false, ServiceUnavailable is what they befall
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FaultEffect(
        @Nullable Refusal error,
        @Nullable Latency latency,
        @Nullable Throttle throttle,
        @Nullable Connection connection,
        @Nullable Body body,
        @Nullable Boolean afterPerforming) {

    /**
     * A refusal.
     *
     * @param code one of the gateway, or one that is documented of the action; any other needs a status
     * @param status 400 to 599; the documented one, if absent
     * @param message the documented one, if absent; for a code that nobody documents, the code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refusal(
            @Nullable String code,
            @Nullable Integer status,
            @Nullable String message) {}

    /**
     * How long a call waits; one of fixed and lognormal.
     *
     * @param fixed always the same
     * @param lognormal by chance, as in a network
     * @param max the longest that chance may take
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Latency(
            @Nullable Duration fixed,
            @Nullable Lognormal lognormal,
            @Nullable Duration max) {}

    /**
     * A lognormal distribution.
     *
     * @param median half of the calls wait longer
     * @param sigma how far they spread, 0 to 10: the standard deviation of the logarithm
     */
    public record Lognormal(
            @Nullable Duration median, @Nullable Double sigma) {}

    /**
     * A limit over all calls that the rule takes. What exceeds it is refused with Throttling.User and the header
     * x-acs-retry-after.
     *
     * @param callsPerSecond how many pass in a second of the emulator's clock; 0 lets none pass
     */
    public record Throttle(@Nullable Integer callsPerSecond) {}

    /** What happens to a connection. */
    public enum Connection {
        /** It is reset without an answer. */
        @JsonProperty("reset")
        RESET
    }

    /** What happens to a body. */
    public enum Body {
        /** Its whole length is announced and half of it is sent before the connection is closed. */
        @JsonProperty("cut")
        CUT,
        /** It is complete by its length and ends in the middle of the JSON or XML, with status 200. */
        @JsonProperty("malformed")
        MALFORMED
    }

    boolean onlyDelays() {
        return error == null && throttle == null && connection == null && body == null;
    }
}
