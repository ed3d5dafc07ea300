package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether calls get dearer as rows get more: services that hold few and many run side by side, and are asked in turns. */
final class Growth {

    private static final String PASSWORD = "YWJj";

    private final Path javaHome;
    private final Path jar;
    private final List<Integer> sizes;
    private final int warmUp;
    private final int rounds;
    private final int calls;

    /**
     * @param sizes how many hosts, accounts and keys there are, from few to many
     * @param warmUp calls of each kind before anything is measured
     * @param rounds of turns, whose medians are told
     * @param calls of each kind in a turn
     */
    Growth(Path javaHome, Path jar, List<Integer> sizes, int warmUp, int rounds, int calls) {
        this.javaHome = javaHome;
        this.jar = jar;
        this.sizes = sizes;
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.calls = calls;
    }

    /** A service with that many rows, and how far each kind of call has counted there. */
    private record Full(int size, Running service, Postgres database, Map<String, AtomicInteger> numbers) {

        /** The service's processor time of a call in microseconds, and the database's. */
        double[] load(Traffic traffic, int calls) {
            AtomicInteger numbered = numbers.computeIfAbsent(traffic.name(), first -> new AtomicInteger());
            long before = database == null ? 0 : database.cpu().toNanos();
            double cpuMicros = Load.of(service, traffic, 1, calls, numbered).cpuMicros();
            long after = database == null ? 0 : database.cpu().toNanos();
            return new double[] {cpuMicros, (after - before) / 1e3 / calls};
        }
    }

    /** In memory, and in PostgreSQL if there is one. */
    void measure(Report report) throws IOException {
        report.paragraph("Medians of %d times %,d calls over one connection.".formatted(rounds, calls))
                .heading("In memory (H2)");
        measure(false, report);
        if (Postgres.isGiven()) {
            report.heading("In PostgreSQL");
            measure(true, report);
        }
    }

    private void measure(boolean inPostgres, Report report) throws IOException {
        List<Full> services = new ArrayList<>();
        try {
            for (int size : sizes) {
                services.add(start(size, inPostgres));
            }
            Map<String, Map<Integer, List<double[]>>> measured = new LinkedHashMap<>();
            for (int round = -1; round < rounds; round++) {
                for (Full full : services) {
                    for (Traffic traffic : traffic(full.size())) {
                        double[] load = full.load(traffic, round < 0 ? warmUp : calls);
                        if (round >= 0) {
                            measured.computeIfAbsent(traffic.name(), first -> new LinkedHashMap<>())
                                    .computeIfAbsent(full.size(), first -> new ArrayList<>())
                                    .add(load);
                        }
                    }
                }
                System.out.printf("growth: round %d of %d%n", round + 1, rounds);
            }
            write(measured, 0, "CPU of the service in µs per call:", report);
            if (inPostgres) {
                write(measured, 1, "CPU of the database in µs per call:", report);
            }
        } finally {
            for (Full full : services) {
                full.service().close();
                if (full.database() != null) {
                    full.database().close();
                }
            }
        }
    }

    private Full start(int size, boolean inPostgres) throws IOException {
        Postgres database = inPostgres ? Postgres.create("growth_" + size) : null;
        Candidate plain =
                Emulator.plain("growth", javaHome, jar, database == null ? new String[0] : database.arguments());
        Running service = Running.start(plain.startedBy(size + " rows", (port, directory) -> {
            List<String> command = new ArrayList<>(plain.command().on(port, directory));
            command.add(1, "-Xmx8g");
            return command;
        }));
        long begun = System.nanoTime();
        Rows.fill(service, size);
        if (database != null) {
            database.analyze();
        }
        System.out.printf("growth: %,d rows in %d s%n", size, (System.nanoTime() - begun) / 1_000_000_000);
        return new Full(size, service, database, new LinkedHashMap<>());
    }

    private void write(Map<String, Map<Integer, List<double[]>>> measured, int which, String says, Report report) {
        List<String> columns = new ArrayList<>(List.of(""));
        sizes.forEach(size -> columns.add("%,d rows".formatted(size)));
        columns.add("most / fewest");
        List<List<String>> table = new ArrayList<>();
        measured.forEach((name, bySize) -> {
            List<Double> medians = sizes.stream()
                    .map(size -> Endurance.median(
                            bySize.get(size).stream().map(load -> load[which]).toList()))
                    .toList();
            List<String> row = new ArrayList<>(List.of(name));
            medians.forEach(median -> row.add(Report.number(median)));
            row.add(Report.number(medians.get(medians.size() - 1) / medians.get(0)));
            table.add(row);
        });
        report.paragraph(says).table(columns, table);
    }

    /** The main actions. What is created is deleted again, in the same order, so that there are as many rows as before. */
    private static List<Traffic> traffic(int size) {
        return List.of(
                Traffic.of(
                        "GenerateAssetOperationToken",
                        200,
                        number -> of("GenerateAssetOperationToken")
                                .with("AssetType", "Host")
                                .with("AssetId", any(number, size))
                                .with("AssetAccountId", any(number, size))
                                .with("AssetAccountPassword", PASSWORD)),
                Traffic.of(
                        "CreateHostShareKey",
                        200,
                        number -> Request.createHostShareKey(Rows.INSTANCE).with("HostShareKeyName", "new-" + number)),
                Traffic.of(
                        "DeleteHostShareKey",
                        200,
                        number -> of("DeleteHostShareKey").with("HostShareKeyId", "" + (size + number))),
                Traffic.of("CreateHost", 200, number -> Rows.host("new-" + number)),
                Traffic.of("DeleteHost", 200, number -> of("DeleteHost").with("HostId", "" + (size + number))),
                Traffic.of("GetHost", 200, number -> of("GetHost").with("HostId", any(number, size))),
                Traffic.of(
                        "ModifyHost",
                        200,
                        number -> of("ModifyHost")
                                .with("HostId", any(number, size))
                                .with("Comment", "changed " + number)),
                Traffic.of("ListHosts", 200, number -> of("ListHosts").with("PageNumber", page(number))),
                Traffic.of(
                        "ListHosts, by name",
                        200,
                        number -> of("ListHosts").with("HostName", "host-" + any(number, size))),
                Traffic.of(
                        "ListHostAccounts",
                        200,
                        number -> of("ListHostAccounts").with("HostId", any(number, size))),
                Traffic.of(
                        "ListHostShareKeys",
                        200,
                        number -> of("ListHostShareKeys").with("PageNumber", page(number))),
                Traffic.of(
                        "AttachHostAccountsToHostShareKey",
                        200,
                        number -> of("AttachHostAccountsToHostShareKey")
                                .with("HostShareKeyId", any(number, size))
                                .with("HostAccountIds", "[\"%s\"]".formatted(any(number, size)))),
                Traffic.of(
                        "DetachHostAccountsFromHostShareKey",
                        200,
                        number -> of("DetachHostAccountsFromHostShareKey")
                                .with("HostShareKeyId", any(number, size))
                                .with("HostAccountIds", "[\"%s\"]".formatted(any(number, size)))));
    }

    private static Request of(String action) {
        return Request.of(action, Rows.INSTANCE);
    }

    /** One of the first pages, and another than before: H2 answers the same query again from what it remembers. */
    private static String page(int number) {
        return "" + (1 + number % 3);
    }

    /** One of the first rows, here and there among them. */
    private static String any(int number, int size) {
        return "" + (1 + number * 7_919L % size);
    }
}
