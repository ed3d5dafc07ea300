package io.github.bastionhost.emulator.storage;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;

/**
 * Keeps rows from taking the whole heap: the collector would come to no end, and H2 closes a database, with all that is in
 * it, when the memory is out. Rows end up in the old generation. When that is nearly full, with garbage or without, the
 * virtual machine tells, and a collection shows how much of it is alive. If that is too much, rows are refused until another
 * collection, a {@link #PAUSE} later, shows that some have gone.
 */
final class HeapRoom implements MemoryRoom, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeapRoom.class);

    /** Of the old generation: when it is looked at. */
    private static final double LOOK_AT = 0.95;

    /** Of the old generation: how much of it may be alive then. */
    private static final double MOST_ALIVE = 0.92;

    /** Of the old generation: how much of it may be alive to store again, once it was too much. */
    private static final double ROOM_AGAIN = 0.88;

    /** A collection of a full heap takes up to a second; calls that only read go on between two. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private static final int MEGABYTE = 1 << 20;

    private final MemoryPoolMXBean old;
    private final long oldBytes;
    private final NotificationEmitter emitter = (NotificationEmitter) ManagementFactory.getMemoryMXBean();
    private final NotificationListener listener = (reached, none) -> look();
    private final ReentrantLock looking = new ReentrantLock();
    private volatile boolean full;
    private long lookedAtNanos;

    private HeapRoom(MemoryPoolMXBean old) {
        this.old = old;
        oldBytes = old.getUsage().getMax();
    }

    /** Watches the heap of this process; empty with a collector that does not tell how full it is. */
    static Optional<MemoryRoom> watch() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(HeapRoom::fillsUp)
                .findFirst()
                .map(HeapRoom::new)
                .map(HeapRoom::listen);
    }

    /** There is one such pool in the heap; each collection empties the others. */
    private static boolean fillsUp(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP
                && pool.isUsageThresholdSupported()
                && pool.isCollectionUsageThresholdSupported()
                && pool.getUsage().getMax() > 0;
    }

    private HeapRoom listen() {
        old.setUsageThreshold((long) (LOOK_AT * oldBytes));
        emitter.addNotificationListener(
                listener, told -> told.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED), null);
        return this;
    }

    @Override
    public void require() {
        if (full) {
            lookAgain();
        }
        if (full) {
            throw new MemoryFullException(
                    ("the memory is full: what is stored takes all of the %d MB of the heap that it may;"
                                    + " reset, delete what is not needed, or give the virtual machine more (-Xmx)")
                            .formatted((long) (MOST_ALIVE * oldBytes) / MEGABYTE));
        }
    }

    private void lookAgain() {
        looking.lock();
        try {
            if (full && System.nanoTime() - lookedAtNanos >= PAUSE.toNanos()) {
                look();
            }
        } finally {
            looking.unlock();
        }
    }

    private void look() {
        looking.lock();
        try {
            System.gc();
            long alive = old.getCollectionUsage().getUsed();
            boolean before = full;
            full = alive > (before ? ROOM_AGAIN : MOST_ALIVE) * oldBytes;
            lookedAtNanos = System.nanoTime();
            if (full && !before) {
                LOG.warn(
                        "The memory is full, {} MB are in use: nothing is stored until there is room",
                        alive / MEGABYTE);
            } else if (before && !full) {
                LOG.info("There is room in the memory again, {} MB are in use", alive / MEGABYTE);
            }
        } finally {
            looking.unlock();
        }
    }

    @Override
    public void destroy() throws ListenerNotFoundException {
        emitter.removeNotificationListener(listener);
    }
}
