package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.snapshot.StateRefusedException.foreign;
import static io.github.bastionhost.emulator.snapshot.StateRefusedException.malformed;

import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.Worlds;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of a state into a fresh world, row by row, and gives that the name of the current one once all of it was
 * understood. A file that is refused has changed nothing.
 */
@Component
public class StateReader {

    private final StateFile format;
    private final StateRows rows;
    private final StoredRows stored;
    private final Worlds worlds;
    private final JsonMapper json = new JsonMapper();

    StateReader(StateFile format, StateRows rows, StoredRows stored, Worlds worlds) {
        this.format = format;
        this.rows = rows;
        this.stored = stored;
        this.worlds = worlds;
    }

    /**
     * Makes what the file says the state of the current world.
     *
     * @throws StateRefusedException if the file is not one, or not one for this emulator
     * @throws ConcurrencyFailureException if another caller replaced the world at the same moment
     */
    public void read(InputStream in) {
        try {
            worlds.replace(() -> {
                try (JsonParser file = json.createParser(in)) {
                    ClockSetting clock = readFile(new StateCursor(file));
                    stored.check();
                    return clock;
                } catch (JacksonException noJson) {
                    throw malformed(
                            noJson.getLocation() == null
                                    ? "The file cannot be read as JSON."
                                    : "The file is not JSON at line %d, column %d."
                                            .formatted(
                                                    noJson.getLocation().getLineNr(),
                                                    noJson.getLocation().getColumnNr()));
                }
            });
        } catch (DuplicateKeyException otherCallerWasFirst) {
            throw new ConcurrencyFailureException("another caller replaced the world", otherCallerWasFirst);
        }
    }

    private ClockSetting readFile(StateCursor file) {
        file.expect(JsonToken.START_OBJECT, "$", "an object");
        requireFormat(file);
        requireSchema(file.textMember("$.", "schema"));
        boolean opens = format.opens(file.bytesMember("$.", "keyCheck"));
        ClockSetting clock = file.clockMember("$.", "clock");
        file.member("$.", "tables");
        file.expect(JsonToken.START_ARRAY, "$.tables", "an array");
        List<String> read = new ArrayList<>();
        while (file.next() != JsonToken.END_ARRAY) {
            String place = "$.tables[%d]".formatted(read.size());
            file.require(JsonToken.START_OBJECT, place, "an object");
            String table = file.textMember(place + ".", "name");
            if (read.contains(table)) {
                throw malformed(place + " is a second table " + table + ".");
            }
            read.add(table);
            rows.read(file, table, place, opens);
        }
        file.expect(JsonToken.END_OBJECT, "$", "at its end after the tables");
        if (file.next() != null) {
            throw malformed("Something follows the state.");
        }
        return clock;
    }

    /** Here a step from each earlier format to the next one will begin, once there is an earlier one. */
    private static void requireFormat(StateCursor file) {
        long stamped = file.numberMember("$.", "format");
        if (stamped > StateFile.FORMAT) {
            throw foreign("The file has format %d, of a newer version of the emulator; this one reads up to format %d."
                    .formatted(stamped, StateFile.FORMAT));
        }
        if (stamped < 1) {
            throw malformed("$.format must be 1 or more.");
        }
    }

    private void requireSchema(String stamped) {
        MigrationVersion schema;
        try {
            schema = MigrationVersion.fromVersion(stamped);
        } catch (FlywayException noVersion) {
            throw malformed("$.schema must be a version, for example 22.");
        }
        if (schema.isNewerThan(format.schema())) {
            throw foreign("The file has schema %s, of a newer version of the emulator; this one reads up to schema %s."
                    .formatted(schema, format.schema()));
        }
    }
}
