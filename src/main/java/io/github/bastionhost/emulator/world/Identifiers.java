package io.github.bastionhost.emulator.world;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers things, ascending per instance and kind. Numbers are taken from the database in blocks and handed out here: a
 * refused call or a restart leaves a gap, and of two replicas each hands out its own block.
 */
@Component
public class Identifiers {

    private static final int FIRST_BLOCK = 16;
    private static final int LARGEST_BLOCK = 1_024;
    /** Counters of more instances than this are read again from the database when they are next needed. */
    private static final int COUNTERS_IN_MEMORY = 50_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Map<Counter, Block> blocks = new ConcurrentHashMap<>();

    Identifiers(@Qualifier("aside") DataSource aside) {
        this.database = JdbcClient.create(aside);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(aside));
    }

    /**
     * The next number of its kind in an instance of the current world.
     *
     * @param instanceId the instance that numbers its own
     * @param kind what is numbered, up to 32 letters
     * @param first the number that the first one gets
     */
    public long next(String instanceId, String kind, long first) {
        Counter counter = new Counter(current(), instanceId, kind);
        if (blocks.size() > COUNTERS_IN_MEMORY) {
            blocks.clear();
        }
        return blocks.computeIfAbsent(counter, unseen -> new Block()).next(this, counter, first);
    }

    /**
     * Gives the numbers of the current world that are reserved here and not handed out back, so that a copy of the world
     * goes on from the number that comes next and not from the end of a block.
     */
    public void giveBack() {
        long world = current();
        blocks.forEach((counter, block) -> {
            if (counter.world == world) {
                block.giveBack(this, counter);
            }
        });
    }

    private static long current() {
        World world = CurrentWorld.get();
        if (world == null) {
            throw new IllegalStateException("this thread has entered no world");
        }
        return world.id();
    }

    /** Unless other numbers were reserved after these. */
    private void giveBack(Counter counter, long next, long end) {
        bind(
                        "update identifier set next_value = :next where world = :world"
                                + " and instance_id = :instance and kind = :kind and next_value = :end",
                        counter)
                .param("next", next)
                .param("end", end)
                .update();
    }

    /** Drops what is in memory of a world that is gone. */
    void forget(long world) {
        blocks.keySet().removeIf(counter -> counter.world == world);
    }

    private long reserve(Counter counter, int count, long first) {
        while (true) {
            try {
                Long end = transaction.execute(status -> advance(counter, count, first));
                return java.util.Objects.requireNonNull(end) - count;
            } catch (DuplicateKeyException otherReplicaWasFirst) {
                // Its counter is there now: take the next block of that.
            }
        }
    }

    private long advance(Counter counter, int count, long first) {
        int updated = bind(
                        "update identifier set next_value = next_value + :count"
                                + " where world = :world and instance_id = :instance and kind = :kind",
                        counter)
                .param("count", count)
                .update();
        if (updated == 1) {
            return bind(
                            "select next_value from identifier"
                                    + " where world = :world and instance_id = :instance and kind = :kind",
                            counter)
                    .query(Long.class)
                    .single();
        }
        bind(
                        "insert into identifier (world, instance_id, kind, next_value)"
                                + " values (:world, :instance, :kind, :next)",
                        counter)
                .param("next", first + count)
                .update();
        return first + count;
    }

    private JdbcClient.StatementSpec bind(String sql, Counter counter) {
        return database.sql(sql)
                .param("world", counter.world)
                .param("instance", counter.instanceId)
                .param("kind", counter.kind);
    }

    private record Counter(long world, String instanceId, String kind) {}

    /** The numbers that are reserved and not yet handed out. */
    private static final class Block {

        private final ReentrantLock lock = new ReentrantLock();
        private int size = FIRST_BLOCK;
        private long next;
        private long end;

        long next(Identifiers identifiers, Counter counter, long first) {
            lock.lock();
            try {
                if (next == end) {
                    next = identifiers.reserve(counter, size, first);
                    end = next + size;
                    size = Math.min(size * 2, LARGEST_BLOCK);
                }
                return next++;
            } finally {
                lock.unlock();
            }
        }

        void giveBack(Identifiers identifiers, Counter counter) {
            lock.lock();
            try {
                if (next < end) {
                    // Empty first: numbers that were given back must not be handed out here, whatever fails now.
                    long firstUnused = next;
                    next = end;
                    identifiers.giveBack(counter, firstUnused, end);
                }
            } finally {
                lock.unlock();
            }
        }
    }
}
