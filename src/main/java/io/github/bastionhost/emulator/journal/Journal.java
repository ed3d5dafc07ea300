package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.Witness;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.WorldLeftovers;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The last requests of each world. A caller adds its entry to a concurrent queue and to a counter of bytes, and waits
 * for nobody. When the counter passes the budget, the one caller that finds nobody else at it lets a sixteenth of the
 * budget go, the oldest entries of the world that has most; the others go on. So the account is approximate: for that
 * moment there may be as many entries above the budget as there are callers.
 *
 * <p>There is one budget for all worlds, so that a thousand sandboxes take no more memory than one, and the greedy world
 * pays: a busy one does not drive out what a quiet one has to show. Entries belong to the number of a world and not to
 * its name: after a reset there are none, in every replica. Each replica has a journal of its own.
 */
@Service
public class Journal implements Witness, WorldLeftovers {

    /** For the default world, and for worlds that another replica has dropped a moment ago. */
    private static final int RINGS_TO_SPARE = 16;

    private final long budget;
    private final int mostRings;
    private final Worlds worlds;
    private final Clock clock;
    private final ParameterNames names;
    private final Map<String, Ring> rings = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean trimming = new AtomicBoolean();

    Journal(BastionhostProperties settings, Worlds worlds, Clock clock, ParameterNames names) {
        this.budget = settings.journal().size().toBytes();
        this.mostRings = settings.sandbox().max() + RINGS_TO_SPARE;
        this.worlds = worlds;
        this.clock = clock;
        this.names = names;
    }

    @Override
    public void answered(RpcCall call, @Nullable RpcException refusal) {
        if (budget == 0) {
            return;
        }
        Ring ring = ring(worlds.current());
        if (ring != null) {
            ring.add(entry(call, refusal));
            if (total.get() > budget) {
                trim();
            }
        }
    }

    private JournalEntry entry(RpcCall call, @Nullable RpcException refusal) {
        Caller caller = call.caller();
        String action = call.action();
        return new JournalEntry(
                call.requestId(),
                clock.instant(),
                call.age().toNanos() / 1_000,
                call.method(),
                action == null ? null : SentParameters.cut(action),
                SentParameters.of(action, call.parameters(), names),
                caller == null ? call.claimedAccessKeyId() : caller.accessKeyId(),
                caller == null ? null : caller.account(),
                caller == null ? null : caller.userId(),
                call.signatureVerdict(),
                refusal == null ? 200 : refusal.error().status(),
                refusal == null ? null : refusal.error().code(),
                refusal == null ? null : refusal.reason(),
                call.signatureMismatch());
    }

    /** The ring of that world; null if its name has gone to a fresh world since the request began. */
    private @Nullable Ring ring(World world) {
        Ring ring = rings.get(world.name());
        if (ring == null || ring.isBefore(world)) {
            ring = open(world);
        }
        return ring.isOf(world) ? ring : null;
    }

    /** The first request of a world, or of the one after a reset. */
    private Ring open(World world) {
        Ring opened = rings.compute(world.name(), (name, before) -> {
            if (before != null && !before.isBefore(world)) {
                return before;
            }
            if (before != null) {
                before.close();
            }
            return new Ring(world, total);
        });
        // Nobody here is told of a sandbox that another replica has dropped: its ring goes when it has idled longest.
        if (rings.size() > mostRings) {
            rings.values().stream()
                    .filter(ring -> ring != opened)
                    .min(Comparator.comparingLong(Ring::lastAddedNanos))
                    .ifPresent(idle -> drop(idle.world().id()));
        }
        return opened;
    }

    private void trim() {
        if (!trimming.compareAndSet(false, true)) {
            return;
        }
        try {
            long left = budget - budget / 16;
            for (long held = total.get(); held > left; held = total.get()) {
                Ring largest = rings.values().stream()
                        .max(Comparator.comparingLong(Ring::bytes))
                        .orElseThrow();
                long of = largest.bytes();
                // Not below the half: by then another may be the largest.
                largest.drain(Math.max(of - (held - left), of / 2));
                if (largest.bytes() == of) {
                    return;
                }
            }
        } finally {
            trimming.set(false);
        }
    }

    /** Whether requests are kept at all. */
    public boolean isOn() {
        return budget > 0;
    }

    /** About how many bytes the requests of all worlds take. */
    public long bytes() {
        return total.get();
    }

    /** The requests of the current world, newest first. */
    public Stream<JournalEntry> newestFirst() {
        return current().map(Ring::newestFirst).orElseGet(Stream::empty);
    }

    /** The requests of the current world in the order in which they were answered. */
    public List<JournalEntry> oldestFirst() {
        return current().map(Ring::oldestFirst).orElseGet(List::of);
    }

    /** The request of that id, if the current world still has it. */
    public Optional<JournalEntry> find(String requestId) {
        return newestFirst()
                .filter(entry -> entry.requestId().equalsIgnoreCase(requestId))
                .findFirst();
    }

    private Optional<Ring> current() {
        World world = worlds.current();
        return Optional.ofNullable(rings.get(world.name())).filter(ring -> ring.isOf(world));
    }

    /** Forgets the requests of the current world. */
    public void clear() {
        drop(worlds.current().id());
    }

    @Override
    public void drop(long world) {
        rings.forEach((name, ring) -> {
            if (ring.world().id() == world && rings.remove(name, ring)) {
                ring.close();
            }
        });
    }
}
