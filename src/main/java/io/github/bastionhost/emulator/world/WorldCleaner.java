package io.github.bastionhost.emulator.world;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Clears worlds that have lost their name and are not kept aside, table by table in small steps, aside from the calls. A
 * table that belongs to worlds must have a key {@code id}.
 */
@Component
class WorldCleaner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorldCleaner.class);

    /** Calls that entered the world before it lost its name are over by then, those of other replicas too. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final int ROWS_PER_STEP = 2_000;

    private final JdbcClient database;
    private final Identifiers identifiers;
    private final WorldTables tables;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "world-cleaner");
        thread.setDaemon(true);
        return thread;
    });

    WorldCleaner(JdbcClient database, Identifiers identifiers, WorldTables tables) {
        this.database = database;
        this.identifiers = identifiers;
        this.tables = tables;
    }

    /** Clears the world of that number once nobody is in it any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // the task reports its own failures
    void clearLater(long world) {
        worker.schedule(() -> clear(world), GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Clears what an earlier process left behind. */
    void clearRetired() {
        database.sql("select id from world where name is null and not kept")
                .query(Long.class)
                .list()
                .forEach(this::clearLater);
    }

    private void clear(long world) {
        try {
            // At a start, what looked left behind may have been a world that another replica was just making.
            if (isInUse(world)) {
                return;
            }
            identifiers.forget(world);
            for (String table : childrenFirst()) {
                while (deleteSome(table, world) == ROWS_PER_STEP) {
                    Thread.onSpinWait();
                }
            }
            database.sql("delete from world where id = :world and name is null and not kept")
                    .param("world", world)
                    .update();
        } catch (DataAccessException unreachable) {
            LOG.warn("World {} could not be cleared; the next start tries again: {}", world, unreachable.getMessage());
        }
    }

    private boolean isInUse(long world) {
        return database.sql("select count(*) from world where id = :world and (name is not null or kept)")
                        .param("world", world)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** By their keys, which are read first: H2 would evaluate a subquery with a limit anew for each row of the table. */
    private int deleteSome(String table, long world) {
        List<Object> ids = database.sql(
                        "select id from %s where world = :world limit %d".formatted(table, ROWS_PER_STEP))
                .param("world", world)
                .query((row, number) -> row.getObject(1))
                .list();
        if (!ids.isEmpty()) {
            database.sql("delete from %s where id in (:ids)".formatted(table))
                    .param("ids", ids)
                    .update();
        }
        return ids.size();
    }

    private List<String> childrenFirst() {
        List<String> names = new ArrayList<>(
                tables.parentsFirst().stream().map(WorldTable::name).toList());
        Collections.reverse(names);
        return names;
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
