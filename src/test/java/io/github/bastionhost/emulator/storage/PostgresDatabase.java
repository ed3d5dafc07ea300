package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;

/** An empty database of the PostgreSQL server that the environment names; it goes when it is closed. */
final class PostgresDatabase implements AutoCloseable {

    private final String server;
    private final String name;

    private PostgresDatabase(String server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Makes one; the test is skipped where there is no server. */
    static PostgresDatabase create() throws SQLException {
        String server = System.getenv("EMULATOR_TEST_POSTGRES_URL");
        Assumptions.assumeTrue(
                server != null, "EMULATOR_TEST_POSTGRES_URL names no PostgreSQL server (see .ci/run for one)");
        PostgresDatabase database = new PostgresDatabase(
                server, "emulator_" + UUID.randomUUID().toString().replace("-", ""));
        execute(server, "create database " + database.name);
        return database;
    }

    /** The server's own address. */
    URI address() {
        return URI.create(server.substring("jdbc:".length()));
    }

    /** A connection beside those of the service. */
    Connection connect() throws SQLException {
        return connect(url(address().getHost(), address().getPort()));
    }

    /** A service on it. */
    EmulatorProcess.Launch launch(String... arguments) {
        return launchThrough(address().getPort(), arguments);
    }

    /** A service on it that connects to that port of the server's host instead. */
    EmulatorProcess.Launch launchThrough(int port, String... arguments) {
        return EmulatorProcess.with(arguments)
                .environment("BASTIONHOST_STORAGE_MODE", "postgres")
                .environment(
                        "BASTIONHOST_STORAGE_ENCRYPTION_KEY",
                        Base64.getEncoder().encodeToString(new byte[32]))
                .environment("SPRING_DATASOURCE_URL", url(address().getHost(), port))
                .environment("SPRING_DATASOURCE_USERNAME", System.getenv("EMULATOR_TEST_POSTGRES_USER"))
                .environment("SPRING_DATASOURCE_PASSWORD", System.getenv("EMULATOR_TEST_POSTGRES_PASSWORD"));
    }

    private String url(String host, int port) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = connect(url)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, System.getenv("EMULATOR_TEST_POSTGRES_USER"), System.getenv("EMULATOR_TEST_POSTGRES_PASSWORD"));
    }

    @Override
    public void close() throws SQLException {
        execute(server, "drop database " + name + " with (force)");
    }
}
