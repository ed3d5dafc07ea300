package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.world.World;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entries of one world, newest first, and about how many bytes they take. */
final class Ring {

    private final World world;
    private final AtomicLong total;
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentLinkedDeque<JournalEntry> entries = new ConcurrentLinkedDeque<>();
    private volatile long lastAddedNanos = System.nanoTime();
    private volatile boolean closed;

    /** An empty ring; {@code total} counts the bytes of all rings together. */
    Ring(World world, AtomicLong total) {
        this.world = world;
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
        return bytes.get();
    }

    long lastAddedNanos() {
        return lastAddedNanos;
    }

    void add(JournalEntry entry) {
        lastAddedNanos = System.nanoTime();
        long size = entry.bytes();
        bytes.addAndGet(size);
        total.addAndGet(size);
        entries.addFirst(entry);
        if (closed) {
            drain(0);
        }
    }

    /** Lets the oldest entries go until no more than {@code left} bytes are left. */
    void drain(long left) {
        while (bytes.get() > left) {
            JournalEntry oldest = entries.pollLast();
            if (oldest == null) {
                return;
            }
            long size = oldest.bytes();
            bytes.addAndGet(-size);
            total.addAndGet(-size);
        }
    }

    /** Lets all entries go, also those that callers are just about to add. */
    void close() {
        closed = true;
        drain(0);
    }

    Stream<JournalEntry> newestFirst() {
        return stream(entries.iterator());
    }

    List<JournalEntry> oldestFirst() {
        return stream(entries.descendingIterator()).toList();
    }

    private static Stream<JournalEntry> stream(Iterator<JournalEntry> iterator) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, 0), false);
    }
}
