package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * A database of its own on the PostgreSQL server that is given as for the tests, by EMULATOR_TEST_POSTGRES_URL, _USER and
 * _PASSWORD. It is dropped in the end.
 */
final class Postgres implements AutoCloseable {

    private static final String VARIABLE = "EMULATOR_TEST_POSTGRES_";

    private final String name;

    private Postgres(String name) {
        this.name = name;
    }

    static boolean isGiven() {
        return System.getenv(VARIABLE + "URL") != null;
    }

    /** A database that is empty. */
    static Postgres create(String name) {
        Postgres database = new Postgres("benchmark_" + name);
        database.close();
        onServer("create database " + database.name);
        return database;
    }

    private static void onServer(String sql) {
        try (Connection connection = connect(System.getenv(VARIABLE + "URL"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, System.getenv(VARIABLE + "USER"), System.getenv(VARIABLE + "PASSWORD"));
    }

    Connection connect() throws SQLException {
        return connect(url());
    }

    private String url() {
        return System.getenv(VARIABLE + "URL").replaceFirst("/[^/]*$", "/" + name);
    }

    /** What the service takes to keep its state here. */
    String[] arguments() {
        return new String[] {
            "--bastionhost.storage.mode=postgres",
            "--bastionhost.storage.encryption-key=" + Base64.getEncoder().encodeToString(new byte[32]),
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + System.getenv(VARIABLE + "USER"),
            "--spring.datasource.password=" + System.getenv(VARIABLE + "PASSWORD")
        };
    }

    /** The only value of the only row. */
    long ask(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Has the planner know what there is, as the server does by itself after a while. */
    void analyze() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Processor time of the server's processes that serve this database; none where the server is on another machine. */
    Duration cpu() {
        return ProcessHandle.allProcesses()
                .filter(process -> title(process.pid()).contains(" " + name + " "))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The same of the one process that serves a connection. */
    static Duration backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return ProcessHandle.of(row.getLong(1))
                    .flatMap(process -> process.info().totalCpuDuration())
                    .orElse(Duration.ZERO);
        }
    }

    private static String title(long pid) {
        try {
            String title = Files.readString(Path.of("/proc", "" + pid, "cmdline"), StandardCharsets.ISO_8859_1);
            return title.startsWith("postgres:") ? title : "";
        } catch (IOException | UncheckedIOException gone) {
            return "";
        }
    }

    @Override
    public void close() {
        onServer("drop database if exists " + name + " with (force)");
    }
}
