package io.github.bastionhost.emulator.fault;

import io.github.bastionhost.emulator.fault.FaultEffect.Latency;
import io.github.bastionhost.emulator.fault.FaultEffect.Refusal;
import io.github.bastionhost.emulator.fault.FaultRule.Match;
import io.github.bastionhost.emulator.fault.FaultRule.When;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.NearestName;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges rules before they are put in force: each mistake is told with its place in the JSON. */
@Component
class RuleCheck {

    /** So that a forgotten rule holds no call for ever. */
    static final Duration LONGEST_LATENCY = Duration.ofMinutes(5);

    private static final int MOST_CALLS_PER_SECOND = 1_000_000;
    private static final int LONGEST_MESSAGE = 1_024;
    private static final double WIDEST_SIGMA = 10;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,127}");

    private final ActionCatalogue catalogue;
    private final KnownErrors errors;

    RuleCheck(ActionCatalogue catalogue, KnownErrors errors) {
        this.catalogue = catalogue;
        this.errors = errors;
    }

    /**
     * Judges a rule.
     *
     * @param place how the rule is named in what is said of it, for example {@code $[0]}
     * @throws IllegalArgumentException if it makes no sense; says where and why
     */
    void require(String place, @Nullable FaultRule rule) {
        if (rule == null) {
            throw mistake(place, "must be a rule, not null");
        }
        Match match = rule.matchOrAny();
        requireMatch(place + ".match", match);
        requireWhen(place + ".when", rule.whenOrAlways());
        if (rule.then() == null) {
            throw mistake(place + ".then", "must be there: it says what befalls the calls");
        }
        require(place + ".then", rule.then(), match.actions());
    }

    /** Judges what is to befall calls of these actions; of any, if there is none. */
    void require(String place, FaultEffect then, List<String> actions) {
        long failures = Stream.of(then.error(), then.throttle(), then.connection(), then.body())
                .filter(Objects::nonNull)
                .count();
        demand(failures <= 1, place, "must have only one of error, throttle, connection and body");
        demand(
                failures == 1 || then.latency() != null,
                place,
                "must have one of error, latency, throttle, connection and body");
        if (then.error() != null) {
            requireError(place + ".error", then.error(), actions);
        }
        if (then.latency() != null) {
            requireLatency(place + ".latency", then.latency());
        }
        if (then.throttle() != null) {
            within(place + ".throttle.callsPerSecond", then.throttle().callsPerSecond(), 0, MOST_CALLS_PER_SECOND);
        }
        demand(
                then.afterPerforming() == null || failures == 1 && then.throttle() == null,
                place + ".afterPerforming",
                "goes with error, connection or body only");
    }

    private void requireMatch(String place, Match match) {
        Set<String> served = catalogue.actions().stream().map(Action::name).collect(Collectors.toSet());
        for (String action : match.actions()) {
            if (action == null || !served.contains(action)) {
                String wrong = String.valueOf(action);
                throw mistake(
                        place + ".action",
                        "names %s, which is not served; the nearest is %s",
                        Quoted.of(wrong),
                        NearestName.of(wrong, served).orElseThrow());
            }
        }
        match.values().forEach((name, value) -> {
            demand(
                    !isSecret(name),
                    place + ".parameters",
                    "names %s, which is secret and so is not kept here",
                    Quoted.of(name));
            demand(value != null, place + ".parameters", "has no value for %s", Quoted.of(name));
        });
    }

    private boolean isSecret(String parameter) {
        return parameter.equals("SecurityToken")
                || catalogue.actions().stream()
                        .flatMap(action -> Arrays.stream(action.requestType().getRecordComponents()))
                        .filter(component -> component.getType() == Secret.class)
                        .map(RecordComponent::getName)
                        .anyMatch(parameter::equalsIgnoreCase);
    }

    private static void requireWhen(String place, When when) {
        demand(
                Stream.of(when.always(), when.nth(), when.everyNth(), when.probability())
                                .filter(Objects::nonNull)
                                .count()
                        <= 1,
                place,
                "must have only one of always, nth, everyNth and probability");
        demand(when.always() == null || when.always(), place + ".always", "must be true");
        if (when.nth() != null) {
            within(place + ".nth", when.nth(), 1, Long.MAX_VALUE);
        }
        if (when.everyNth() != null) {
            within(place + ".everyNth", when.everyNth(), 1, Long.MAX_VALUE);
        }
        if (when.count() != null) {
            within(place + ".count", when.count(), 1, Long.MAX_VALUE);
        }
        demand(
                when.probability() == null || when.probability() >= 0 && when.probability() <= 1,
                place + ".probability",
                "must be from 0 to 1");
    }

    private void requireError(String place, Refusal error, List<String> actions) {
        String code = error.code();
        if (code == null || !CODE.matcher(code).matches()) {
            throw mistake(
                    place + ".code",
                    "must be a code: a letter, and up to 127 letters, digits, dots, hyphens and underscores");
        }
        if (error.status() != null) {
            within(place + ".status", error.status(), 400, 599);
        } else if (actions.isEmpty()) {
            requireKnown(place, null, code);
        } else {
            actions.forEach(action -> requireKnown(place, action, code));
        }
        demand(
                error.message() == null || error.message().length() <= LONGEST_MESSAGE,
                place + ".message",
                "must be at most %d characters long",
                LONGEST_MESSAGE);
    }

    private void requireKnown(String place, @Nullable String action, String code) {
        if (errors.find(action, code).isEmpty()) {
            throw mistake(
                    place + ".code",
                    "is %s, which neither the gateway nor %s is known to give; the nearest is %s, and any code is taken"
                            + " with a status",
                    Quoted.of(code),
                    action == null ? "any action" : action,
                    errors.nearest(action, code));
        }
    }

    private static void requireLatency(String place, Latency latency) {
        demand(
                (latency.fixed() == null) != (latency.lognormal() == null),
                place,
                "must have one of fixed and lognormal");
        if (latency.fixed() != null) {
            requireDuration(place + ".fixed", latency.fixed());
            demand(latency.max() == null, place + ".max", "goes with lognormal only");
        }
        if (latency.lognormal() != null) {
            requireDuration(place + ".lognormal.median", latency.lognormal().median());
            Double sigma = latency.lognormal().sigma();
            demand(
                    sigma != null && sigma >= 0 && sigma <= WIDEST_SIGMA,
                    place + ".lognormal.sigma",
                    "must be from 0 to 10");
        }
        if (latency.max() != null) {
            requireDuration(place + ".max", latency.max());
        }
    }

    private static void requireDuration(String place, @Nullable Duration given) {
        demand(
                given != null && !given.isNegative() && given.compareTo(LONGEST_LATENCY) <= 0,
                place,
                "must be from PT0S to %s",
                LONGEST_LATENCY);
    }

    private static void within(String place, @Nullable Number given, long least, long most) {
        String range = most == Long.MAX_VALUE ? "at least " + least : "from %d to %d".formatted(least, most);
        demand(given != null && given.longValue() >= least && given.longValue() <= most, place, "must be %s", range);
    }

    private static void demand(boolean holds, String place, String otherwise, @Nullable Object... arguments) {
        if (!holds) {
            throw mistake(place, otherwise, arguments);
        }
    }

    private static IllegalArgumentException mistake(String place, String what, @Nullable Object... arguments) {
        return new IllegalArgumentException(place + " " + what.formatted(arguments) + ".");
    }
}
