package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.HiddenWorlds;
import io.github.bastionhost.emulator.world.Identifiers;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.WorldTable;
import io.github.bastionhost.emulator.world.WorldTable.Column;
import io.github.bastionhost.emulator.world.WorldTables;
import io.github.bastionhost.emulator.world.Worlds;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes the state of the current world as one file, row by row. Secrets stay sealed under the encryption key. */
@Component
public class StateWriter {

    private static final int ROWS_AT_ONCE = 1_000;

    private final StateFile format;
    private final JdbcClient database;
    private final HiddenWorlds moment;
    private final WorldTables tables;
    private final Worlds worlds;
    private final Identifiers identifiers;
    private final JsonMapper json = new JsonMapper();

    StateWriter(
            StateFile format,
            JdbcClient database,
            HiddenWorlds moment,
            WorldTables tables,
            Worlds worlds,
            Identifiers identifiers) {
        this.format = format;
        this.database = database;
        this.moment = moment;
        this.tables = tables;
        this.worlds = worlds;
        this.identifiers = identifiers;
    }

    /** Writes everything as it is at one moment; what others write meanwhile is not in it. */
    public void write(OutputStream out) {
        identifiers.giveBack();
        moment.atOneMoment(() -> {
            try (JsonGenerator file = json.createGenerator(out)) {
                write(file, worlds.current());
            }
            return true;
        });
    }

    private void write(JsonGenerator file, World world) {
        file.writeStartObject();
        file.writeNumberProperty("format", StateFile.FORMAT);
        file.writeStringProperty("schema", format.schema().getVersion());
        file.writeBinaryProperty("keyCheck", format.keyCheck());
        writeClock(file, world.clock());
        file.writeArrayPropertyStart("tables");
        for (WorldTable table : tables.parentsFirst()) {
            if (table.numbered()) {
                writeTable(file, table, world.id());
            }
        }
        file.writeEndArray();
        file.writeEndObject();
    }

    private static void writeClock(JsonGenerator file, ClockSetting clock) {
        file.writeObjectPropertyStart("clock");
        if (clock.frozenAt() != null) {
            file.writeStringProperty("frozenAt", clock.frozenAt().toString());
        } else {
            file.writeStringProperty("offset", clock.offset().toString());
        }
        file.writeEndObject();
    }

    private void writeTable(JsonGenerator file, WorldTable table, long world) {
        file.writeRaw('\n');
        file.writeStartObject();
        file.writeStringProperty("name", table.name());
        file.writeArrayPropertyStart("columns");
        table.columns().forEach(column -> file.writeString(column.name()));
        file.writeEndArray();
        file.writeArrayPropertyStart("rows");
        database.sql("select %s from %s where world = :world order by id".formatted(table.columnList(), table.name()))
                .param("world", world)
                .withFetchSize(ROWS_AT_ONCE)
                .query(row -> {
                    file.writeRaw('\n');
                    file.writeStartArray();
                    for (Column column : table.columns()) {
                        writeValue(file, column, row);
                    }
                    file.writeEndArray();
                });
        file.writeEndArray();
        file.writeEndObject();
    }

    private static void writeValue(JsonGenerator file, Column column, ResultSet row) throws SQLException {
        String name = column.name();
        switch (column.content()) {
            case TEXT -> writeText(file, row.getString(name));
            case NUMBER -> {
                long number = row.getLong(name);
                if (row.wasNull()) {
                    file.writeNull();
                } else {
                    file.writeNumber(number);
                }
            }
            case TRUTH -> {
                boolean truth = row.getBoolean(name);
                if (row.wasNull()) {
                    file.writeNull();
                } else {
                    file.writeBoolean(truth);
                }
            }
            case BYTES -> {
                byte[] bytes = row.getBytes(name);
                if (bytes == null) {
                    file.writeNull();
                } else {
                    file.writeBinary(bytes);
                }
            }
            case TIME -> {
                OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
                writeText(file, time == null ? null : time.toInstant().toString());
            }
        }
    }

    private static void writeText(JsonGenerator file, @Nullable String text) {
        if (text == null) {
            file.writeNull();
        } else {
            file.writeString(text);
        }
    }
}
