package io.github.bastionhost.emulator.metrics;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.Witness;
import io.github.bastionhost.emulator.world.Worlds;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts and times each call by action, code and sandbox. A call costs a look-up and an increment: a timer is made at
 * the first call of its kind. What callers can invent (actions, codes of faults, sandboxes) makes no series of its own.
 */
@Component
class CallMeters implements Witness {

    private static final String ACCEPTED = "OK";

    /** A kilobyte of memory each; beyond them, calls of any sandbox are counted together. */
    private static final int MOST_SERIES = 5_000;

    private final MeterRegistry registry;
    private final ActionCatalogue catalogue;
    private final Worlds worlds;
    private final CodeLabels codes;
    private final SandboxLabels sandboxes;
    private final Counter faults;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    CallMeters(
            MeterRegistry registry,
            ActionCatalogue catalogue,
            Worlds worlds,
            CodeLabels codes,
            SandboxLabels sandboxes) {
        this.registry = registry;
        this.catalogue = catalogue;
        this.worlds = worlds;
        this.codes = codes;
        this.sandboxes = sandboxes;
        this.faults = Counter.builder("bastionhost.faults")
                .description("Calls that met a fault which a rule or a header asked for")
                .register(registry);
    }

    /** The labels of a series. */
    private record Kind(String action, String code, String sandbox) {}

    @Override
    public void answered(RpcCall call, @Nullable RpcException refusal) {
        String world = worlds.current().name();
        count(call, refusal, sandboxes.isShown(world) ? world : sandboxes.show(world, this::forget));
    }

    @Override
    public void turnedAway(RpcCall call, RpcException refusal) {
        count(call, refusal, SandboxLabels.NONE);
    }

    private void count(RpcCall call, @Nullable RpcException refusal, String sandbox) {
        Kind kind = new Kind(
                catalogue.label(call.action()), refusal == null ? ACCEPTED : codes.of(call, refusal.error()), sandbox);
        Timer timer = timers.get(kind);
        if (timer == null) {
            timer = timers.computeIfAbsent(withinBounds(kind), this::register);
        }
        timer.record(call.age());
        if (call.isDisturbed()) {
            faults.increment();
        }
    }

    private Kind withinBounds(Kind kind) {
        return timers.size() < MOST_SERIES ? kind : new Kind(kind.action(), kind.code(), SandboxLabels.OTHER);
    }

    private Timer register(Kind kind) {
        return Timer.builder("bastionhost.calls")
                .description("Calls of the API, each from its arrival to its answer")
                .tag("action", kind.action())
                .tag("code", kind.code())
                .tag("sandbox", kind.sandbox())
                .register(registry);
    }

    /** Lets the series of sandboxes go that are gone themselves. */
    private void forget() {
        timers.forEach((kind, timer) -> {
            if (!sandboxes.isShown(kind.sandbox())) {
                timers.remove(kind);
                registry.remove(timer);
            }
        });
    }
}
