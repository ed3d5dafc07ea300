package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How many rows a second go into PostgreSQL through the service, beside bare JDBC, and what a call commits. */
final class Inserts {

    private static final int CONNECTIONS = 8;
    /** Then an idle process of the server has told what it committed. */
    private static final int MILLIS_FOR_STATISTICS = 12_000;

    private static final int RAW_IDS = 1_000_000_000;

    private final Postgres database;
    private final Running service;
    private final AtomicInteger numbers = new AtomicInteger();

    /** Processor time, in nanoseconds, of the server's processes that bare JDBC has used. */
    private final AtomicLong backends = new AtomicLong();

    private Inserts(Postgres database, Running service) {
        this.database = database;
        this.service = service;
    }

    /** What is inserted: a call that makes one row, and where that is. */
    private record Kind(Traffic traffic, String table, String id) {}

    private static List<Kind> kinds() {
        return List.of(
                new Kind(Traffic.of("CreateHost", 200, number -> Rows.host("host-" + number)), "host", "host_id"),
                new Kind(
                        Traffic.of(
                                "CreateHostShareKey",
                                200,
                                number -> Request.createHostShareKey(Rows.INSTANCE)
                                        .with("HostShareKeyName", "key-" + number)),
                        "host_share_key",
                        "host_share_key_id"));
    }

    /** Both in turns. */
    static void measure(Path javaHome, Path jar, int warmUp, int rounds, int calls, Report report) throws IOException {
        if (!Postgres.isGiven()) {
            report.paragraph("No PostgreSQL server was given.");
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        List<List<String>> processors = new ArrayList<>();
        try (Postgres database = Postgres.create("inserts");
                Running service = Running.start(Emulator.plain("inserts", javaHome, jar, database.arguments()))) {
            Inserts inserts = new Inserts(database, service);
            for (Kind kind : kinds()) {
                rows.add(inserts.inTurns(kind, warmUp, rounds, calls));
                processors.add(inserts.processors(kind, calls));
            }
        }
        report.paragraph("Rows a second over %d connections, each row a commit:".formatted(CONNECTIONS))
                .table(
                        List.of("", "by the service", "by JDBC", "service / JDBC", "commits per call", "rolled back"),
                        rows)
                .paragraph("CPU µs a row; client is what sends the requests, or runs the bare JDBC:")
                .table(
                        List.of("", "service", "its database", "its client", "JDBC: database", "JDBC: client"),
                        processors);
    }

    private List<String> inTurns(Kind kind, int warmUp, int rounds, int calls) {
        Load.of(service, kind.traffic(), CONNECTIONS, warmUp, numbers);
        raw(kind, warmUp);
        List<Double> throughService = new ArrayList<>();
        List<Double> byJdbc = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            throughService.add(Load.of(service, kind.traffic(), CONNECTIONS, calls, numbers)
                    .perSecond());
            byJdbc.add(raw(kind, calls));
            System.out.printf("postgres: %s, round %d of %d%n", kind.traffic().name(), round + 1, rounds);
        }
        Running.pause(MILLIS_FOR_STATISTICS);
        long commits = statistic("xact_commit");
        long rollbacks = statistic("xact_rollback");
        Load.of(service, kind.traffic(), CONNECTIONS, calls, numbers);
        Running.pause(MILLIS_FOR_STATISTICS);
        double service = Endurance.median(throughService);
        double jdbc = Endurance.median(byJdbc);
        return List.of(
                kind.traffic().name(),
                Report.number(service),
                Report.number(jdbc),
                Report.number(service / jdbc),
                Report.number((statistic("xact_commit") - commits) / (double) calls),
                "" + (statistic("xact_rollback") - rollbacks));
    }

    /** What keeps the processors busy in both ways: where their sum fills all cores, it bounds the rows a second. */
    private List<String> processors(Kind kind, int calls) {
        Duration service = this.service.cpu();
        Duration database = this.database.cpu();
        Duration client = client();
        Load.of(this.service, kind.traffic(), CONNECTIONS, calls, numbers);
        service = this.service.cpu().minus(service);
        database = this.database.cpu().minus(database);
        client = client().minus(client);
        Duration jdbcDatabase = Duration.ofNanos(backends.get());
        Duration jdbcClient = client();
        raw(kind, calls);
        jdbcClient = client().minus(jdbcClient);
        jdbcDatabase = Duration.ofNanos(backends.get()).minus(jdbcDatabase);
        List<String> row = new ArrayList<>(List.of(kind.traffic().name()));
        for (Duration cpu : List.of(service, database, client, jdbcDatabase, jdbcClient)) {
            row.add(Report.number(cpu.toNanos() / 1e3 / calls));
        }
        return row;
    }

    private static Duration client() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private long statistic(String column) {
        return database.ask("select %s from pg_stat_database where datname = current_database()".formatted(column));
    }

    /** Inserts copies of a row that the service made, under ids and names of their own. */
    private double raw(Kind kind, int calls) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Long>> writers = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                writers.add(() -> rawOverOneConnection(kind, calls / CONNECTIONS));
            }
            double perSecond = 0;
            for (Future<Long> writer : threads.invokeAll(writers)) {
                perSecond += calls / CONNECTIONS / (writer.get() / 1e9);
            }
            return perSecond;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** How long the inserts took, once connected. */
    private long rawOverOneConnection(Kind kind, int rows) throws SQLException {
        try (Connection connection = database.connect();
                ResultSet one = connection
                        .createStatement()
                        .executeQuery(
                                "select * from %s where %s < %d limit 1".formatted(kind.table(), kind.id(), RAW_IDS))) {
            one.next();
            List<String> columns = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (int i = 1; i <= one.getMetaData().getColumnCount(); i++) {
                if (!one.getMetaData().getColumnName(i).equals("id")) {
                    columns.add(one.getMetaData().getColumnName(i));
                    values.add(one.getObject(i));
                }
            }
            String sql = "insert into %s (%s) values (%s)"
                    .formatted(
                            kind.table(),
                            String.join(", ", columns),
                            String.join(
                                    ", ", columns.stream().map(column -> "?").toList()));
            Duration backend = Postgres.backend(connection);
            long begun = System.nanoTime();
            for (int row = 0; row < rows; row++) {
                int number = numbers.incrementAndGet();
                values.set(columns.indexOf(kind.id()), RAW_IDS + number);
                values.set(columns.indexOf("name"), "raw-" + number);
                try (PreparedStatement insert =
                        connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
                    for (int i = 0; i < values.size(); i++) {
                        insert.setObject(i + 1, values.get(i));
                    }
                    insert.executeUpdate();
                }
            }
            long took = System.nanoTime() - begun;
            backends.addAndGet(Postgres.backend(connection).minus(backend).toNanos());
            return took;
        }
    }
}
