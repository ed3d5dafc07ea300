package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.fault.FaultEffect.Latency;
import io.github.bastionhost.emulator.fault.FaultEffect.Lognormal;
import io.github.bastionhost.emulator.fault.FaultRule.When;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.RpcCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule in force, with its counters. Callers that meet it at once are counted one after the other. */
final class ArmedRule {

    private final FaultRule rule;
    private final FaultEffect then;
    private final Set<String> actions;
    private final Random random;
    private final RateMeter meter = new RateMeter();
    private long matched;
    private long fired;

    ArmedRule(FaultRule rule) {
        this.rule = rule;
        this.then = Objects.requireNonNull(rule.then());
        this.actions = Set.copyOf(rule.matchOrAny().actions());
        this.random = new Random(Objects.requireNonNullElse(rule.whenOrAlways().seed(), 0L));
    }

    /**
     * What a rule does to one call.
     *
     * @param delay how long it waits
     * @param retryAfter for a call too many, when to try again
     */
    record Firing(Duration delay, @Nullable Duration retryAfter) {}

    FaultEffect then() {
        return then;
    }

    boolean matches(RpcCall call, Action action, Caller caller) {
        FaultRule.Match match = rule.matchOrAny();
        return (actions.isEmpty() || actions.contains(action.name()))
                && (match.accessKeyId() == null || match.accessKeyId().equals(caller.accessKeyId()))
                && match.values().entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().equals(call.parameters().get(wanted.getKey())));
    }

    /** Counts a call that matches, at that time; answers what befalls it, or null for nothing. */
    synchronized @Nullable Firing meet(Instant now) {
        matched++;
        When when = rule.whenOrAlways();
        // Drawn for each call, so that the chance of one does not hang on the time or on the calls that were counted.
        boolean drawn = when.probability() == null || random.nextDouble() < when.probability();
        boolean taken = drawn
                && (when.nth() == null || matched == when.nth())
                && (when.everyNth() == null || matched % when.everyNth() == 0)
                && (when.until() == null || now.isBefore(when.until()))
                && (when.count() == null || fired < when.count());
        if (!taken) {
            return null;
        }
        Duration retryAfter = null;
        if (then.throttle() != null) {
            retryAfter = meter.pass(now, Objects.requireNonNull(then.throttle().callsPerSecond()));
            if (retryAfter == null) {
                return null;
            }
        }
        fired++;
        return new Firing(delay(then.latency(), random), retryAfter);
    }

    /** The rule with what it has counted so far. */
    synchronized CountedRule counted() {
        return new CountedRule(rule.match(), rule.when(), then, matched, fired);
    }

    /** How long a call waits by that latency. */
    static Duration delay(@Nullable Latency latency, Random random) {
        if (latency == null) {
            return Duration.ZERO;
        }
        Lognormal lognormal = latency.lognormal();
        if (lognormal == null) {
            return Objects.requireNonNull(latency.fixed());
        }
        double median = (double) Objects.requireNonNull(lognormal.median()).toNanos();
        double sigma = Objects.requireNonNull(lognormal.sigma());
        Duration longest = Objects.requireNonNullElse(latency.max(), RuleCheck.LONGEST_LATENCY);
        double nanos = median * Math.exp(sigma * random.nextGaussian());
        return Duration.ofNanos((long) Math.min(nanos, (double) longest.toNanos()));
    }
}
