package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.Report.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** How big services get by being asked: this one with its journal on, and its peers, one after the other. */
final class Footprints {

    private static final int CONNECTIONS = 8;
    private static final int SOME = 10_000;
    private static final int MANY = 100_000;

    private Footprints() {}

    /** Resident memory in MB at the start, after 10,000 calls and after 100,000. */
    private record Footprint(double start, double some, double many) {}

    /** Measures each once; the first is set against the others. */
    static void measure(List<Candidate> candidates, Report report) throws IOException {
        Map<Candidate, Footprint> footprints = new LinkedHashMap<>();
        for (Candidate candidate : candidates) {
            footprints.put(candidate, of(candidate));
            System.out.printf("memory: %s%n", candidate.name());
        }
        Footprint first = footprints.get(candidates.get(0));
        List<List<String>> rows = new ArrayList<>();
        List<Bar> bars = new ArrayList<>();
        footprints.forEach((candidate, footprint) -> {
            boolean ours = candidate.version().isEmpty();
            rows.add(List.of(
                    (candidate.name() + " " + candidate.version()).strip(),
                    Report.number(footprint.start),
                    Report.number(footprint.some),
                    Report.number(footprint.many),
                    Report.number(footprint.some / footprint.start),
                    Report.number(first.start / footprint.start),
                    Report.number(first.many / footprint.many)));
            bars.add(new Bar(candidate.name(), footprint.many, ours));
        });
        report.heading("Resident memory after calls")
                .table(
                        List.of(
                                "",
                                "start MB",
                                "after %,d calls".formatted(SOME),
                                "after %,d calls".formatted(MANY),
                                "%,d / start".formatted(SOME),
                                "start, first row / this",
                                "%,d, first row / this".formatted(MANY)),
                        rows)
                .chart("memory", "Resident memory after %,d calls".formatted(MANY), "MB", bars);
    }

    private static Footprint of(Candidate candidate) {
        AtomicInteger numbers = new AtomicInteger();
        try (Running running = Running.start(candidate)) {
            Load.of(running, candidate.first(), CONNECTIONS, SOME, numbers);
            double some = running.memory() / 1e6;
            Load.of(running, candidate.first(), CONNECTIONS, MANY - SOME, numbers);
            return new Footprint(running.start().memory() / 1e6, some, running.memory() / 1e6);
        }
    }
}
