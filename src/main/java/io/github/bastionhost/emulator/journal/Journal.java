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
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The last requests of each world. A caller adds its entry to a concurrent queue and to a counter of bytes, and waits
 * for nobody. Now and then one that finds the lock free packs what has come since the last time into blocks of bytes:
 * thousands of entries as objects would live just long enough for the garbage collector to take them for old ones, and
 * it collects old ones only when the heap is as large as it may be. When the counter passes the budget, the one caller
 * that gets the lock lets a sixteenth of the budget go, the oldest entries of the world that has most. So the account is
 * approximate: for that moment there may be as many entries above the budget as others add. Readers take the lock for
 * one entry at a time.
 *
 * <p>There is one budget for all worlds, so that a thousand sandboxes take no more memory than one, and the greedy world
 * pays: a busy one does not drive out what a quiet one has to show. Entries belong to the number of a world and not to
 * its name: after a reset there are none, in every replica. Each replica has a journal of its own.
 */
@Service
public class Journal implements Witness, WorldLeftovers {

    /** For the default world, and for worlds that another replica has dropped a moment ago. */
    private static final int RINGS_TO_SPARE = 16;

    /** From how many bytes of a world on it is worth to pack: about forty entries. */
    private static final long WORTH_PACKING = 64 * 1_024;

    private final long budget;
    private final int mostRings;
    private final Worlds worlds;
    private final Clock clock;
    private final ParameterNames names;
    private final Map<String, Ring> rings = new ConcurrentHashMap<>();
    private final AtomicLong total = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Blocks blocks = new Blocks();

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
            if ((ring.freshBytes() > WORTH_PACKING || total.get() > budget) && lock.tryLock()) {
                try {
                    ring.pack();
                    trim();
                } finally {
                    lock.unlock();
                }
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
                SentParameters.cut(call.method()),
                cut(action, SentParameters.LONGEST_VALUE),
                SentParameters.of(action, call.parameters(), names),
                cut(caller == null ? call.claimedAccessKeyId() : caller.accessKeyId(), SentParameters.LONGEST_VALUE),
                caller == null ? null : caller.account(),
                caller == null ? null : caller.userId(),
                call.signatureVerdict(),
                refusal == null ? 200 : refusal.error().status(),
                refusal == null ? null : refusal.error().code(),
                refusal == null ? null : cut(refusal.reason(), JournalEntry.LONGEST_REASON),
                call.signatureMismatch());
    }

    private static @Nullable String cut(@Nullable String text, int longest) {
        return text == null ? null : SentParameters.cut(text, longest);
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
                close(before);
            }
            return new Ring(world, blocks, total);
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
        if (total.get() <= budget) {
            return;
        }
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
    }

    /** Whether requests are kept at all. */
    public boolean isOn() {
        return budget > 0;
    }

    /** About how many bytes the requests of all worlds take. */
    public long bytes() {
        return total.get();
    }

    /** The requests of the current world, newest first; they are read one by one, as far as they are asked for. */
    public Stream<JournalEntry> newestFirst() {
        Ring ring = current();
        if (ring == null) {
            return Stream.empty();
        }
        return LongStream.iterate(packed(ring) - 1, number -> number >= 0, number -> number - 1)
                .mapToObj(number -> load(ring, number))
                .takeWhile(Objects::nonNull);
    }

    /**
     * Requests that were looked for.
     *
     * @param total how many there are
     * @param page those of one page, newest first
     */
    public record Found(int total, List<JournalEntry> page) {

        public static final Found NOTHING = new Found(0, List.of());
    }

    /** Looks for requests of the current world, and keeps those of a page; numbers of pages begin with 1. */
    public Found find(Predicate<JournalEntry> wanted, int pageNumber, int pageSize) {
        long before = (pageNumber - 1L) * pageSize;
        int total = 0;
        List<JournalEntry> page = new ArrayList<>();
        for (Iterator<JournalEntry> found = newestFirst().filter(wanted).iterator(); found.hasNext(); total++) {
            JournalEntry entry = found.next();
            if (total >= before && page.size() < pageSize) {
                page.add(entry);
            }
        }
        return new Found(total, page);
    }

    /** The requests of the current world in the order in which they were answered. */
    public List<JournalEntry> oldestFirst() {
        List<JournalEntry> entries = newestFirst().collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(entries);
        return entries;
    }

    /** Packs what that ring has; the result is the number of the next entry. */
    private long packed(Ring ring) {
        lock.lock();
        try {
            ring.pack();
            return ring.next();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable JournalEntry load(Ring ring, long number) {
        byte[] bytes;
        lock.lock();
        try {
            bytes = ring.load(number);
        } finally {
            lock.unlock();
        }
        return bytes == null ? null : EntryCodec.decode(bytes);
    }

    /** The request of that id, if the current world still has it. */
    public Optional<JournalEntry> find(String requestId) {
        return newestFirst()
                .filter(entry -> entry.requestId().equalsIgnoreCase(requestId))
                .findFirst();
    }

    private @Nullable Ring current() {
        World world = worlds.current();
        Ring ring = rings.get(world.name());
        return ring == null || !ring.isOf(world) ? null : ring;
    }

    /** Forgets the requests of the current world. */
    public void clear() {
        drop(worlds.current().id());
    }

    @Override
    public void drop(long world) {
        rings.forEach((name, ring) -> {
            if (ring.world().id() == world && rings.remove(name, ring)) {
                close(ring);
            }
        });
    }

    private void close(Ring ring) {
        lock.lock();
        try {
            ring.close();
        } finally {
            lock.unlock();
        }
    }
}
