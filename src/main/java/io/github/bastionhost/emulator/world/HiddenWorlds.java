package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.StorageMode;
import io.github.bastionhost.emulator.storage.MemoryRoom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Worlds that are kept aside without a name, so that no call can enter them. What becomes of one is its keeper's: it is
 * {@link #release released}, or given a name by {@link Worlds#replaceByHidden}.
 */
@Component
public class HiddenWorlds {

    private static final int ROWS_PER_STEP = 2_000;

    private final JdbcClient database;
    private final TransactionTemplate stillView;
    private final WorldTables tables;
    private final WorldCleaner cleaner;
    private final MemoryRoom room;

    HiddenWorlds(
            JdbcClient database,
            PlatformTransactionManager transactions,
            WorldTables tables,
            WorldCleaner cleaner,
            MemoryRoom room,
            BastionhostProperties settings) {
        this.database = database;
        this.tables = tables;
        this.cleaner = cleaner;
        this.room = room;
        this.stillView = new TransactionTemplate(transactions);
        // H2's repeatable read covers the tables of a statement and their parents only; PostgreSQL's covers everything.
        this.stillView.setIsolationLevel(
                settings.storage().mode() == StorageMode.POSTGRES
                        ? TransactionDefinition.ISOLATION_REPEATABLE_READ
                        : TransactionDefinition.ISOLATION_SERIALIZABLE);
    }

    /** A world that was kept aside, and how many rows it has. */
    public record Hidden(long world, long rows) {}

    /**
     * Does {@code work} in a transaction that sees everything as it is at one moment, whatever is written meanwhile. What
     * it changes itself must not be changed by others, or it fails as one of two who raced.
     */
    public <T> T atOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(stillView.execute(status -> work.get()));
    }

    /** Copies a world within the caller's transaction, which must be one of {@link #atOneMoment}: rows and clock. */
    public Hidden copy(long source) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into world (name, revision, clock_frozen_micros, clock_offset_micros, kept)"
                        + " select cast(null as varchar), revision, clock_frozen_micros, clock_offset_micros, true"
                        + " from world where id = :source")
                .param("source", source)
                .update(key, "id");
        long copy = Objects.requireNonNull(key.getKey()).longValue();
        long rows = 0;
        for (WorldTable table : tables.parentsFirst()) {
            if (table.numbered()) {
                rows += copyRows(table, source, copy);
            }
        }
        return new Hidden(copy, rows);
    }

    /** In the order of the keys, as lists that are sorted by nothing else are sorted by them. Each step asks for room. */
    private int copyRows(WorldTable table, long source, long copy) {
        List<Long> ids = database.sql("select id from %s where world = :source order by id".formatted(table.name()))
                .param("source", source)
                .query(Long.class)
                .list();
        for (int first = 0; first < ids.size(); first += ROWS_PER_STEP) {
            room.require();
            // The zero hides the index of worlds: H2 would use it, and go through all rows of the world at each step.
            database.sql(("insert into %1$s (world, %2$s) select %3$d, %2$s from %1$s"
                                    + " where world + 0 = :source and id between :first and :last order by id")
                            .formatted(table.name(), table.columnList(), copy))
                    .param("source", source)
                    .param("first", ids.get(first))
                    .param("last", ids.get(Math.min(first + ROWS_PER_STEP, ids.size()) - 1))
                    .update();
        }
        return ids.size();
    }

    /** How time runs in those of these worlds that are there. */
    public Map<Long, ClockSetting> clocks(Collection<Long> ids) {
        Map<Long, ClockSetting> clocks = new HashMap<>();
        if (!ids.isEmpty()) {
            database.sql("select id, clock_frozen_micros, clock_offset_micros from world where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        clocks.put(row.getLong("id"), Worlds.clock(row));
                    });
        }
        return clocks;
    }

    /** Keeps a world no longer, within the caller's transaction; after it, {@link #clear} clears it away. */
    public void release(long world) {
        database.sql("update world set kept = false where id = :world")
                .param("world", world)
                .update();
    }

    /** Clears a world that was released, in the background; should this process end before, the next start does. */
    public void clear(long world) {
        cleaner.clearLater(world);
    }
}
