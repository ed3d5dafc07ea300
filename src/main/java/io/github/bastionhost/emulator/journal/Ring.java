package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.world.World;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one world, and about how many bytes they take. Any thread adds; all else is for one thread at a time.
 * Added entries are objects at first, and bytes in blocks once they are packed. Those have numbers, from 0 in the order
 * in which they were added.
 */
final class Ring {

    private final World world;
    private final Blocks blocks;
    private final AtomicLong total;
    private final Queue<JournalEntry> fresh = new ConcurrentLinkedQueue<>();
    private final AtomicLong freshBytes = new AtomicLong();
    private final AtomicLong packedBytes = new AtomicLong();

    /** Where the packed entries are: number n in place n modulo the length, which is a power of two. */
    private int[] packed = new int[16];

    private long first;
    private long next;
    private volatile long lastAddedNanos = System.nanoTime();
    private volatile boolean closed;

    /** An empty ring; {@code total} counts the bytes of all rings together. */
    Ring(World world, Blocks blocks, AtomicLong total) {
        this.world = world;
        this.blocks = blocks;
        this.total = total;
    }

    World world() {
        return world;
    }

    /** Whether it is that world's. */
    boolean isOf(World other) {
        return world.id() == other.id();
    }

    /** Whether that is another world, which has the name since: not by its number, as a restored one may be the older. */
    boolean isBefore(World other) {
        return !isOf(other) && other.isLaterThan(world);
    }

    long bytes() {
        return freshBytes.get() + packedBytes.get();
    }

    /** How many of the bytes are of entries not packed. */
    long freshBytes() {
        return freshBytes.get();
    }

    long lastAddedNanos() {
        return lastAddedNanos;
    }

    /** Adds an entry; any thread may do so at any time. */
    void add(JournalEntry entry) {
        lastAddedNanos = System.nanoTime();
        long size = entry.bytes();
        freshBytes.addAndGet(size);
        total.addAndGet(size);
        fresh.add(entry);
        if (closed) {
            while (pollFresh() != null) {}
        }
    }

    private @Nullable JournalEntry pollFresh() {
        JournalEntry entry = fresh.poll();
        if (entry != null) {
            long size = entry.bytes();
            freshBytes.addAndGet(-size);
            total.addAndGet(-size);
        }
        return entry;
    }

    /** Packs what was added; once closed, lets it go. */
    void pack() {
        for (JournalEntry entry = pollFresh(); entry != null; entry = pollFresh()) {
            if (closed) {
                continue;
            }
            if (next - first == packed.length) {
                enlarge();
            }
            byte[] bytes = EntryCodec.encode(entry);
            packed[place(next)] = blocks.store(bytes);
            next++;
            count(Blocks.taken(bytes.length));
        }
    }

    private void enlarge() {
        int[] larger = new int[2 * packed.length];
        for (long number = first; number < next; number++) {
            larger[(int) (number & larger.length - 1)] = packed[place(number)];
        }
        packed = larger;
    }

    private int place(long number) {
        return (int) (number & packed.length - 1);
    }

    private void count(long bytes) {
        packedBytes.addAndGet(bytes);
        total.addAndGet(bytes);
    }

    /** The number of the next entry that will be packed. */
    long next() {
        return next;
    }

    /** The bytes of a packed entry; null if it is gone. */
    byte @Nullable [] load(long number) {
        return number < first ? null : blocks.load(packed[place(number)]);
    }

    /** Packs all, and lets the oldest entries go until no more than {@code left} bytes are left. */
    void drain(long left) {
        pack();
        while (packedBytes.get() > left && first < next) {
            count(-blocks.free(packed[place(first)]));
            first++;
        }
    }

    /** Lets all entries go, also those that callers are just about to add. */
    void close() {
        closed = true;
        drain(0);
    }
}
