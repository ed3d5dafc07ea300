package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.rpc.RpcErrors.THROTTLING_USER;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The product's own limit: how often a user, which is a RAM user or the account itself, may call an action in a second.
 * Pages that state a rate state 10; it is assumed of those that do not.
 */
@Component
class UserRates {

    private static final int UNSTATED = 10;

    /** Some hundred bytes each. What is forgotten lets a few calls more pass. */
    private static final int MOST_METERS = 10_000;

    private final DocumentedApi documented;
    private final Worlds worlds;
    private final Clock clock;
    private final Map<Metered, RateMeter> meters = new ConcurrentHashMap<>();

    UserRates(DocumentedApi documented, Worlds worlds, Clock clock) {
        this.documented = documented;
        this.worlds = worlds;
        this.clock = clock;
    }

    private record Metered(
            long world, String account, @Nullable String userId, String action) {}

    /** Refuses the call if its user calls the action too often. */
    void require(Action action, Caller caller) {
        if (meters.size() >= MOST_METERS) {
            meters.clear();
        }
        Metered metered = new Metered(worlds.current().id(), caller.account(), caller.userId(), action.name());
        int limit = limit(action);
        Duration wait =
                meters.computeIfAbsent(metered, first -> new RateMeter()).pass(clock.instant(), limit);
        if (wait != null) {
            throw THROTTLING_USER
                    .because(
                            "%s has called %s %d times in this second (bastionhost.throttling)",
                            caller.displayName(), action.name(), limit)
                    .withRetryAfter(wait);
        }
    }

    private int limit(Action action) {
        DocumentedAction page = documented.actions().get(action.name());
        return page == null || page.qpsPerUser() == null ? UNSTATED : page.qpsPerUser();
    }
}
