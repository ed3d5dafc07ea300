package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.storage.MemoryRoom;
import io.github.bastionhost.emulator.world.Worlds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Nonces in memory, where all data is: they end with this process as everything does. A transaction of their own, as in the
 * database, would be the dearest part of a signature. Each takes about a hundred bytes; those that are past go when there
 * are twice as many as were left the last time.
 */
final class RememberedNonces implements Nonces {

    private static final int FIRST_SWEEP = 1_024;

    private final Worlds worlds;
    private final Clock clock;
    private final MemoryRoom room;
    private final Map<Long, OfWorld> ofWorlds = new ConcurrentHashMap<>();

    RememberedNonces(Worlds worlds, Clock clock, MemoryRoom room) {
        this.worlds = worlds;
        this.clock = clock;
        this.room = room;
    }

    @Override
    public boolean use(String accessKeyId, String nonce, Instant until) {
        room.require();
        OfWorld nonces = ofWorlds.computeIfAbsent(worlds.current().id(), first -> new OfWorld());
        if (nonces.size() >= nonces.sweepAt.get()) {
            nonces.sweep(clock.instant());
        }
        return nonces.expiries.putIfAbsent(id(accessKeyId, nonce), until.getEpochSecond()) == null;
    }

    /** Half a SHA-256: as good as the pair itself, and of the same size for all. */
    private static UUID id(String accessKeyId, String nonce) {
        ByteBuffer digest =
                ByteBuffer.wrap(Digests.sha256((accessKeyId + "\n" + nonce).getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    @Override
    public void drop(long world) {
        ofWorlds.remove(world);
    }

    /** The nonces of one world, with the second of the epoch in which each is past. */
    private static final class OfWorld {

        private final Map<UUID, Long> expiries = new ConcurrentHashMap<>();
        private final AtomicInteger sweepAt = new AtomicInteger(FIRST_SWEEP);

        int size() {
            return expiries.size();
        }

        /** Done by the first of those that find it due; the others go on. */
        void sweep(Instant now) {
            int due = sweepAt.get();
            if (sweepAt.compareAndSet(due, Integer.MAX_VALUE)) {
                expiries.values().removeIf(expiry -> expiry < now.getEpochSecond());
                sweepAt.set(Math.max(FIRST_SWEEP, 2 * size()));
            }
        }
    }
}
