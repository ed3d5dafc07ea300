package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;
import static io.github.bastionhost.emulator.rpc.RpcErrors.SERVICE_UNAVAILABLE;
import static io.github.bastionhost.emulator.rpc.RpcErrors.THROTTLING_USER;

import io.github.bastionhost.emulator.fault.ArmedRule.Firing;
import io.github.bastionhost.emulator.fault.FaultEffect.Body;
import io.github.bastionhost.emulator.fault.FaultEffect.Refusal;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.BrokenAnswer;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.Disturbance;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcError;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Throttling;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an admitted call meets: the product's own limit if it is switched on, then the fault that its header asks for, or
 * without this header the rules in force.
 *
 * <p>The header is part of the control plane: it is read only where this is enabled and has no token, as who may call the
 * API is not who may control it. Elsewhere it means nothing, like any other header.
 */
@Component
class FaultInjection implements Disturbance {

    private final UserRates rates;
    private final FaultRules rules;
    private final RuleCheck check;
    private final KnownErrors errors;
    private final Clock clock;
    private final boolean throttled;
    private final boolean obeysHeader;

    FaultInjection(
            UserRates rates,
            FaultRules rules,
            RuleCheck check,
            KnownErrors errors,
            Clock clock,
            BastionhostProperties settings) {
        this.rates = rates;
        this.rules = rules;
        this.check = check;
        this.errors = errors;
        this.clock = clock;
        this.throttled = settings.throttling() == Throttling.ON;
        this.obeysHeader = isOpen(settings.control());
    }

    private static boolean isOpen(Control control) {
        Secret token = control.token();
        return control.enabled() && (token == null || token.isEmpty());
    }

    @Override
    public void meet(RpcCall call, Action action, Caller caller) {
        if (throttled) {
            rates.require(action, caller);
        }
        if (obeysHeader && call.header(FaultHeader.NAME) != null) {
            FaultEffect asked = asked(call, action);
            call.disturb();
            // The RequestId is the call's own piece of chance.
            pause(ArmedRule.delay(asked.latency(), new Random(call.requestId().hashCode())));
            befall(call, action, asked, null, "the header " + FaultHeader.NAME + " asks for it");
            return;
        }
        List<ArmedRule> armed = rules.armed();
        if (!armed.isEmpty()) {
            meet(armed, call, action, caller);
        }
    }

    private FaultEffect asked(RpcCall call, Action action) {
        try {
            FaultEffect asked = FaultHeader.read(String.join(",", call.headers(FaultHeader.NAME)));
            if (asked.throttle() != null) {
                throw new IllegalArgumentException("$.throttle goes with a rule, which counts calls.");
            }
            check.require("$", asked, List.of(action.name()));
            return asked;
        } catch (IllegalArgumentException senseless) {
            throw INVALID_PARAMETER.because("the header %s: %s", FaultHeader.NAME, senseless.getMessage());
        }
    }

    private void meet(List<ArmedRule> armed, RpcCall call, Action action, Caller caller) {
        Duration delay = Duration.ZERO;
        for (int index = 0; index < armed.size(); index++) {
            ArmedRule rule = armed.get(index);
            Firing firing = rule.matches(call, action, caller) ? rule.meet(clock.instant()) : null;
            if (firing == null) {
                continue;
            }
            call.disturb();
            delay = delay.plus(firing.delay());
            if (!rule.then().onlyDelays()) {
                pause(delay);
                befall(call, action, rule.then(), firing.retryAfter(), "the fault rule $[%d] fires".formatted(index));
                return;
            }
        }
        pause(delay);
    }

    private void befall(RpcCall call, Action action, FaultEffect then, @Nullable Duration retryAfter, String because) {
        if (retryAfter != null) {
            throw THROTTLING_USER.because("%s", because).withRetryAfter(retryAfter);
        }
        if (then.error() != null) {
            RpcException refusal = error(then.error(), action).because("%s", because);
            if (!Boolean.TRUE.equals(then.afterPerforming())) {
                throw refusal;
            }
            call.refuseInTheEnd(refusal);
        }
        BrokenAnswer broken = broken(then);
        if (broken != null) {
            call.breakAnswer(broken);
            if (Boolean.FALSE.equals(then.afterPerforming())) {
                throw SERVICE_UNAVAILABLE.because("%s", because);
            }
        }
    }

    private static @Nullable BrokenAnswer broken(FaultEffect then) {
        if (then.connection() != null) {
            return BrokenAnswer.RESET;
        }
        if (then.body() != null) {
            return then.body() == Body.CUT ? BrokenAnswer.CUT : BrokenAnswer.MALFORMED;
        }
        return null;
    }

    private RpcError error(Refusal asked, Action action) {
        String code = String.valueOf(asked.code());
        RpcError known = errors.find(action.name(), code)
                .or(() -> errors.find(null, code))
                .orElse(new RpcError(400, code, code));
        return new RpcError(
                asked.status() == null ? known.status() : asked.status(),
                code,
                asked.message() == null ? known.message() : asked.message());
    }

    private static void pause(Duration delay) {
        if (delay.isZero()) {
            return;
        }
        try {
            Thread.sleep(delay.toMillis(), delay.toNanosPart() % 1_000_000);
        } catch (InterruptedException stopping) {
            // The service ends: the call is still answered.
            Thread.currentThread().interrupt();
        }
    }
}
