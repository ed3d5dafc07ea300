package io.github.bastionhost.emulator.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the journal and signatures cost, and whether a million calls leave anything behind. */
final class Endurance {

    private static final int WARM_UP = 80_000;

    private Endurance() {}

    /** Whether the journal is cheap: one service with it, one without. */
    static String journal(Path javaHome, Path jar, int rounds, int calls) {
        return sideBySide(
                Emulator.plain("without the journal", javaHome, jar, "--bastionhost.journal.size=0"),
                Emulator.plain("with it", javaHome, jar),
                Emulator.TOKEN,
                rounds,
                calls);
    }

    /** What signatures cost, nonces included: one service that does not judge them, one that does, sent the same. */
    static String signatures(Path javaHome, Path jar, int rounds, int calls) {
        return sideBySide(
                Emulator.plain("signatures not judged", javaHome, jar),
                Emulator.plain("required", javaHome, jar, "--bastionhost.auth.mode=required"),
                Emulator.SIGNED_TOKEN,
                rounds,
                calls);
    }

    private static String sideBySide(Candidate first, Candidate second, Traffic traffic, int rounds, int calls) {
        List<Double> ofFirst = new ArrayList<>();
        List<Double> ofSecond = new ArrayList<>();
        AtomicInteger numbers = new AtomicInteger();
        try (Running one = Running.start(first);
                Running other = Running.start(second)) {
            Load.of(one, traffic, 4, WARM_UP, numbers);
            Load.of(other, traffic, 4, WARM_UP, numbers);
            for (int round = 0; round < rounds; round++) {
                ofFirst.add(Load.of(one, traffic, 1, calls, numbers).cpuMicros());
                ofSecond.add(Load.of(other, traffic, 1, calls, numbers).cpuMicros());
            }
        }
        return "%s: CPU per call %s, %.1f µs; %s, %.1f µs: %+.1f %%"
                .formatted(
                        traffic.name(),
                        first.name(),
                        median(ofFirst),
                        second.name(),
                        median(ofSecond),
                        100 * (median(ofSecond) / median(ofFirst) - 1));
    }

    /** Resident memory while reads go on, in MB after each tenth. */
    static void memory(List<Candidate> candidates, int calls, Report report) {
        List<List<String>> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            AtomicInteger numbers = new AtomicInteger();
            try (Running service = Running.start(candidate)) {
                Load.of(service, Emulator.KEY, 1, 1, numbers);
                List<String> row = new ArrayList<>(List.of(candidate.name(), megabytes(service)));
                for (int tenth = 0; tenth < 10; tenth++) {
                    Load.of(service, Emulator.READ, 4, calls / 10, numbers);
                    row.add(megabytes(service));
                }
                rows.add(row);
            }
            System.out.printf("memory over many calls: %s%n", candidate.name());
        }
        List<String> header = new ArrayList<>(List.of("MB after", "start"));
        for (int tenth = 1; tenth <= 10; tenth++) {
            header.add("%,d".formatted(tenth * calls / 10));
        }
        report.heading("Memory over many calls (%s)".formatted(Emulator.READ.name()))
                .table(header, rows);
    }

    private static String megabytes(Running service) {
        return Report.number(service.memory() / 1e6);
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
