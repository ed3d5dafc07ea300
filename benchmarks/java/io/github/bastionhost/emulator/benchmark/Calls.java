package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.Report.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What calls cost when everything is warm: all services run side by side, and are asked in turns. */
final class Calls {

    private static final int[] CONNECTIONS = {1, 8, 32};

    /** What the compilers make of the first kind is void when the last ones show them more classes. */
    private static final int WARM_UPS = 2;

    private final int warmUp;
    private final int rounds;
    private final int calls;

    /**
     * @param warmUp calls of each kind before anything is measured; a service that is asked for fewer kinds than another gets
     *     more of each, so that all compilers have seen as much
     * @param rounds of turns, whose medians are told
     * @param calls of each kind in a turn
     */
    Calls(int warmUp, int rounds, int calls) {
        this.warmUp = warmUp;
        this.rounds = rounds;
        this.calls = calls;
    }

    /** Something that is asked of a service. */
    record Subject(Candidate candidate, Traffic traffic, boolean ours) {

        String name() {
            return ours ? traffic.name() : candidate.name() + " " + traffic.name();
        }
    }

    /** Measures each subject at each number of connections; the first one is what the others are compared with. */
    Map<Subject, Load> measure(List<Subject> subjects, Report report) throws IOException {
        Map<Candidate, Running> running = new LinkedHashMap<>();
        try {
            for (Subject subject : subjects) {
                running.computeIfAbsent(subject.candidate(), Running::start);
            }
            AtomicInteger numbers = new AtomicInteger();
            Map<Candidate, Long> kinds =
                    subjects.stream().collect(Collectors.groupingBy(Subject::candidate, Collectors.counting()));
            long most = Collections.max(kinds.values());
            for (int pass = 1; pass <= WARM_UPS; pass++) {
                for (Subject subject : subjects) {
                    int share = (int) (warmUp / WARM_UPS * most / kinds.get(subject.candidate()));
                    Load.of(running.get(subject.candidate()), subject.traffic(), 8, share, numbers);
                }
                System.out.printf("warm-up %d of %d%n", pass, WARM_UPS);
            }
            Map<Subject, Load> single = new LinkedHashMap<>();
            for (int connections : CONNECTIONS) {
                Map<Subject, Load> medians = inTurns(subjects, running, connections, numbers);
                write(medians, connections, report);
                if (connections == 1) {
                    single.putAll(medians);
                }
            }
            return single;
        } finally {
            running.values().forEach(Running::close);
        }
    }

    private Map<Subject, Load> inTurns(
            List<Subject> subjects, Map<Candidate, Running> running, int connections, AtomicInteger numbers) {
        Map<Subject, List<Load>> loads = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Subject subject : subjects) {
                loads.computeIfAbsent(subject, first -> new ArrayList<>())
                        .add(Load.of(running.get(subject.candidate()), subject.traffic(), connections, calls, numbers));
            }
            System.out.printf("round %d of %d at %d connections%n", round + 1, rounds, connections);
        }
        Map<Subject, Load> medians = new LinkedHashMap<>();
        loads.forEach((subject, measured) -> medians.put(
                subject,
                new Load(
                        median(measured, Load::cpuMicros),
                        median(measured, Load::medianMicros),
                        median(measured, Load::p99Micros),
                        median(measured, Load::perSecond))));
        return medians;
    }

    private void write(Map<Subject, Load> medians, int connections, Report report) throws IOException {
        double first = medians.values().iterator().next().cpuMicros();
        List<List<String>> rows = new ArrayList<>();
        medians.forEach((subject, load) -> rows.add(List.of(
                subject.name(),
                Report.number(load.cpuMicros()),
                Report.number(load.medianMicros()),
                Report.number(load.p99Micros()),
                Report.number(load.perSecond()),
                Report.number(load.cpuMicros() / first))));
        String where = connections == 1 ? "one connection" : connections + " connections";
        report.heading("Over %s, medians of %d times %,d calls".formatted(where, rounds, calls))
                .table(List.of("", "CPU µs per call", "p50 µs", "p99 µs", "calls per second", "CPU / first row"), rows);
        if (connections == 1) {
            report.chart(
                    "calls",
                    "CPU per call over one connection",
                    "µs",
                    medians.entrySet().stream()
                            .map(entry -> new Bar(
                                    entry.getKey().name(),
                                    entry.getValue().cpuMicros(),
                                    entry.getKey().ours()))
                            .toList());
        }
    }

    private static double median(List<Load> loads, ToDoubleFunction<Load> figure) {
        return Endurance.median(loads.stream().map(figure::applyAsDouble).toList());
    }
}
