package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.Report.Bar;
import io.github.bastionhost.emulator.benchmark.Running.Start;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long, how much and how big a start is, until the first good answer: this service and its peers, in turns. */
final class Starts {

    private Starts() {}

    /** Starts each of them once a round, and writes the medians. */
    static void measure(List<Candidate> ours, List<Candidate> peers, int rounds, Report report) throws IOException {
        Map<Candidate, List<Start>> starts = new LinkedHashMap<>();
        List<Candidate> all = new ArrayList<>(ours);
        all.addAll(peers);
        for (int round = 0; round < rounds; round++) {
            for (Candidate candidate : all) {
                try (Running running = Running.start(candidate)) {
                    starts.computeIfAbsent(candidate, first -> new ArrayList<>())
                            .add(running.start());
                }
                System.out.printf("start %d of %d: %s%n", round + 1, rounds, candidate.name());
            }
        }
        List<List<String>> rows = new ArrayList<>();
        for (Candidate candidate : all) {
            List<Start> measured = starts.get(candidate);
            List<String> row = new ArrayList<>(List.of(
                    (candidate.name() + " " + candidate.version()).strip(),
                    Report.number(median(measured, start -> start.wall().toNanos() / 1e9)),
                    Report.number(cpu(measured)),
                    Report.number(median(measured, start -> start.memory() / 1e6))));
            for (Candidate our : ours) {
                row.add(Report.number(cpu(starts.get(our)) / cpu(measured)));
            }
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("", "wall s", "CPU s", "resident MB"));
        ours.forEach(our -> columns.add("CPU of " + our.name() + " / this"));
        report.heading("Start to the first signed success, medians of %d".formatted(rounds))
                .table(columns, rows)
                .chart(
                        "start",
                        "Start to the first good answer, CPU seconds",
                        "s",
                        all.stream()
                                .map(candidate ->
                                        new Bar(candidate.name(), cpu(starts.get(candidate)), ours.contains(candidate)))
                                .toList());
    }

    private static double cpu(List<Start> starts) {
        return median(starts, start -> start.cpu().toNanos() / 1e9);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Endurance.median(starts.stream().map(figure::applyAsDouble).toList());
    }
}
