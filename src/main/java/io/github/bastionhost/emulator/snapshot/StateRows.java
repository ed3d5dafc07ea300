package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.snapshot.StateRefusedException.foreign;
import static io.github.bastionhost.emulator.snapshot.StateRefusedException.malformed;

import io.github.bastionhost.emulator.storage.MemoryRoom;
import io.github.bastionhost.emulator.world.WorldTable;
import io.github.bastionhost.emulator.world.WorldTable.Column;
import io.github.bastionhost.emulator.world.WorldTables;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonToken;

/** Reads the rows of the tables in a file of a state into the world that the calling thread is in. */
@Component
class StateRows {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate database;
    private final WorldTables tables;
    private final Worlds worlds;
    private final MemoryRoom room;

    StateRows(JdbcTemplate database, WorldTables tables, Worlds worlds, MemoryRoom room) {
        this.database = database;
        this.tables = tables;
        this.worlds = worlds;
        this.room = room;
    }

    /**
     * Reads one table, from behind its name to its end.
     *
     * @param opens whether what is sealed in the file opens here
     */
    void read(StateCursor file, String name, String place, boolean opens) {
        WorldTable table = tables.parentsFirst().stream()
                .filter(one -> one.numbered() && one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> malformed(place + ".name is none of a table that a state has."));
        List<Column> columns = readColumns(file, table, place + ".columns");
        String insert = insert(table, columns);
        file.member(place + ".", "rows");
        file.expect(JsonToken.START_ARRAY, place + ".rows", "an array");
        List<@Nullable Object[]> waiting = new ArrayList<>();
        int read = 0;
        while (file.next() != JsonToken.END_ARRAY) {
            waiting.add(readRow(file, columns, "%s.rows[%d]".formatted(place, read++), opens));
            if (waiting.size() == ROWS_AT_ONCE) {
                store(insert, waiting, place, read);
            }
        }
        store(insert, waiting, place, read);
        file.expect(JsonToken.END_OBJECT, place, "at its end after the rows");
    }

    private static List<Column> readColumns(StateCursor file, WorldTable table, String place) {
        file.member(place.substring(0, place.lastIndexOf('.') + 1), "columns");
        file.expect(JsonToken.START_ARRAY, place, "an array");
        List<Column> columns = new ArrayList<>();
        while (file.next() != JsonToken.END_ARRAY) {
            file.require(JsonToken.VALUE_STRING, place, "an array of names");
            String name = file.text(place);
            Column column = table.columns().stream()
                    .filter(one -> one.name().equals(name) && !columns.contains(one))
                    .findFirst()
                    .orElseThrow(() -> malformed("%s[%d] is none of a further column of %s."
                            .formatted(place, columns.size(), table.name())));
            columns.add(column);
        }
        if (columns.isEmpty()) {
            throw malformed(place + " must not be empty.");
        }
        return columns;
    }

    private String insert(WorldTable table, List<Column> columns) {
        return "insert into %s (world, %s) values (%d, %s)"
                .formatted(
                        table.name(),
                        columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                        worlds.current().id(),
                        String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    private static @Nullable Object[] readRow(StateCursor file, List<Column> columns, String place, boolean opens) {
        file.require(JsonToken.START_ARRAY, place, "an array");
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
            file.next();
            Column column = columns.get(i);
            row[i] = file.value(column.content(), "%s[%d]".formatted(place, i));
            if (row[i] != null && !opens && StateFile.isSealed(column.name())) {
                throw foreign("The file has secrets that were sealed under another encryption key. Start the emulator"
                        + " that wrote it and this one with the same bastionhost.storage.encryption-key.");
            }
        }
        file.expect(JsonToken.END_ARRAY, place, "an array of %d values".formatted(columns.size()));
        return row;
    }

    private void store(String insert, List<@Nullable Object[]> rows, String place, int read) {
        room.require();
        try {
            if (!rows.isEmpty()) {
                database.batchUpdate(insert, rows);
            }
        } catch (DataIntegrityViolationException contradiction) {
            throw malformed(
                    "%s.rows: what stands in rows %d to %d is too long, is missing, is there twice or refers to nothing."
                            .formatted(place, read - rows.size(), read - 1));
        }
        rows.clear();
    }
}
