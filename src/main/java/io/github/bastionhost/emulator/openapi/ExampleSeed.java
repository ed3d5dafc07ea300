package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.github.bastionhost.emulator.world.WorldSeed;
import io.github.bastionhost.emulator.world.Worlds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the examples of the page refer to: one of each kind, in an instance of its own. Without secrets, and with numbers
 * that begin where the examples expect the next one; the resource {@code openapi/examples.sql}.
 */
@Component
class ExampleSeed implements WorldSeed {

    /** The instance that the page fills in. */
    static final String INSTANCE_ID = "bastionhost-cn-examples01";

    private static final String RESOURCE = "/openapi/examples.sql";

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern(
                    "'timestamp with time zone '''uuuu-MM-dd HH:mm:ss'+00'''", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** What the example of StartInstance starts. */
    private static final String PENDING_INSTANCE_ID = "bastionhost-cn-examples02";

    private final JdbcTemplate database;
    private final Worlds worlds;
    private final BastionhostProperties settings;
    private final Clock clock;
    private final String[] statements = read();

    ExampleSeed(JdbcTemplate database, Worlds worlds, BastionhostProperties settings, Clock clock) {
        this.database = database;
        this.worlds = worlds;
        this.settings = settings;
        this.clock = clock;
    }

    private static String[] read() {
        try (InputStream resource = ExampleSeed.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--.*\n", "")
                    .strip()
                    .split(";\\s*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void plant() {
        String row = "(%d, '%s'".formatted(worlds.current().id(), INSTANCE_ID);
        String now = NOW.format(clock.instant());
        database.batchUpdate(Arrays.stream(statements)
                .map(statement -> statement.replace("(:world, :instance", row).replace(":now", now))
                .toArray(String[]::new));
        // Where references are lenient, both are taken at their word, and no list shows what nobody asked for.
        if (settings.references() == References.STRICT) {
            plantInstance(INSTANCE_ID, "RUNNING");
            plantInstance(PENDING_INSTANCE_ID, "PENDING");
        }
    }

    private void plantInstance(String instanceId, String status) {
        database.update(
                "insert into instance (world, instance_id, region_id, instance_status) values (?, ?, ?, ?)",
                worlds.current().id(),
                instanceId,
                settings.region(),
                status);
    }
}
