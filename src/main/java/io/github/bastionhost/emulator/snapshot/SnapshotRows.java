package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.HiddenWorlds;
import io.github.bastionhost.emulator.world.HiddenWorlds.Hidden;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of snapshots. Each has the world that it keeps, and a spare copy of that unless one is being made. */
@Component
class SnapshotRows {

    private final JdbcClient database;
    private final HiddenWorlds hidden;

    SnapshotRows(JdbcClient database, HiddenWorlds hidden) {
        this.database = database;
        this.hidden = hidden;
    }

    /** A row. */
    record Row(long id, long kept, @Nullable Long spare) {

        /** The hidden worlds that it needs. */
        List<Long> worlds() {
            return spare == null ? List.of(kept) : List.of(kept, spare);
        }
    }

    List<Snapshot> list(String worldName) {
        List<Listed> listed = database.sql("select name, created_at, row_count, kept_world from snapshot"
                        + " where world_name = :world order by name")
                .param("world", worldName)
                .query((row, number) -> new Listed(
                        row.getString("name"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getLong("row_count"),
                        row.getLong("kept_world")))
                .list();
        Map<Long, ClockSetting> clocks =
                hidden.clocks(listed.stream().map(Listed::kept).toList());
        return listed.stream()
                .filter(one -> clocks.containsKey(one.kept))
                .map(one ->
                        new Snapshot(one.name, one.createdAt, one.rows, Objects.requireNonNull(clocks.get(one.kept))))
                .toList();
    }

    private record Listed(String name, Instant createdAt, long rows, long kept) {}

    List<String> names(String worldName) {
        return database.sql("select name from snapshot where world_name = :world order by name")
                .param("world", worldName)
                .query(String.class)
                .list();
    }

    /** Finds a row, and keeps others from changing it until the caller's transaction ends. */
    Optional<Row> lock(String worldName, String name) {
        return find(worldName, name, " for update");
    }

    Optional<Row> find(String worldName, String name) {
        return find(worldName, name, "");
    }

    private Optional<Row> find(String worldName, String name, String lock) {
        return database.sql("select id, kept_world, spare_world from snapshot"
                        + " where world_name = :world and name = :name" + lock)
                .param("world", worldName)
                .param("name", name)
                .query(SnapshotRows::row)
                .optional();
    }

    Optional<Row> find(long id) {
        return database.sql("select id, kept_world, spare_world from snapshot where id = :id")
                .param("id", id)
                .query(SnapshotRows::row)
                .optional();
    }

    List<Long> withoutSpare() {
        return database.sql("select id from snapshot where spare_world is null order by id")
                .query(Long.class)
                .list();
    }

    void insert(String worldName, String name, Hidden kept, Hidden spare) {
        database.sql("insert into snapshot (world_name, name, row_count, kept_world, spare_world)"
                        + " values (:world, :name, :rows, :kept, :spare)")
                .param("world", worldName)
                .param("name", name)
                .param("rows", kept.rows())
                .param("kept", kept.world())
                .param("spare", spare.world())
                .update();
    }

    void delete(long id) {
        database.sql("delete from snapshot where id = :id").param("id", id).update();
    }

    /**
     * Takes the spare of a snapshot, and answers it.
     *
     * @throws ConcurrencyFailureException if it has gone, or the snapshot has
     */
    long takeSpare(long id, long spare) {
        int taken = database.sql("update snapshot set spare_world = null where id = :id and spare_world = :spare")
                .param("id", id)
                .param("spare", spare)
                .update();
        if (taken != 1) {
            throw new ConcurrencyFailureException("another caller took the spare of snapshot " + id);
        }
        return spare;
    }

    /**
     * Gives a spare to a snapshot that has none.
     *
     * @throws ConcurrencyFailureException if it has one by now, or is gone
     */
    void putSpare(long id, long spare) {
        int put = database.sql("update snapshot set spare_world = :spare where id = :id and spare_world is null")
                .param("spare", spare)
                .param("id", id)
                .update();
        if (put != 1) {
            throw new ConcurrencyFailureException("another caller made the spare of snapshot " + id);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        long spare = row.getLong("spare_world");
        boolean none = row.wasNull();
        return new Row(row.getLong("id"), row.getLong("kept_world"), none ? null : spare);
    }
}
