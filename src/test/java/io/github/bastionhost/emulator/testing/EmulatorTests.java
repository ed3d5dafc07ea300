package io.github.bastionhost.emulator.testing;

import io.github.bastionhost.emulator.BastionhostEmulator;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tests of the API through HTTP, on H2 in memory. One service for all that ask for the same settings; each test has an
 * instance of its own, so that tests share a database and run in any order.
 */
@SpringBootTest(classes = BastionhostEmulator.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class EmulatorTests {

    /** An instance that no other test uses. */
    protected final String instanceId =
            "bastionhost-cn-" + UUID.randomUUID().toString().substring(0, 13).replace("-", "");

    /** Speaks with the service. */
    @SuppressWarnings("NullAway.Init")
    protected EmulatorClient emulator;

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient database;

    @BeforeEach
    void connect() {
        emulator = new EmulatorClient(URI.create("http://127.0.0.1:" + port));
    }

    /** How many shared keys and tokens the test's instance has in the database. */
    protected long storedRows() {
        return database.sql("select (select count(*) from host_share_key where instance_id = :instance)"
                        + " + (select count(*) from operation_token where instance_id = :instance)")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }

    /** When the one token of the test's instance ends: no served action tells it. */
    protected Instant tokenExpiry() {
        return database.sql("select expires_at from operation_token where instance_id = :instance")
                .param("instance", instanceId)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .single();
    }

    /** The database of the service. */
    protected JdbcClient database() {
        return database;
    }
}
