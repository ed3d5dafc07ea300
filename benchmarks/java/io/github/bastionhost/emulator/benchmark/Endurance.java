package io.github.bastionhost.emulator.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether the journal is cheap, and whether a million calls leave anything behind. */
final class Endurance {

    private Endurance() {}

    /** Alternating rounds of reads with and without the journal; the medians of their processor time in microseconds. */
    static String journal(Path javaHome, Path jar, int rounds, int calls) {
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        AtomicInteger numbers = new AtomicInteger();
        try (Running on = Running.start(Emulator.plain("journal", javaHome, jar));
                Running off =
                        Running.start(Emulator.plain("no journal", javaHome, jar, "--bastionhost.journal.size=0"))) {
            Load.of(on, Emulator.TOKEN, 4, 30_000, numbers);
            Load.of(off, Emulator.TOKEN, 4, 30_000, numbers);
            for (int round = 0; round < rounds; round++) {
                with.add(Load.of(on, Emulator.TOKEN, 1, calls, numbers).cpuMicros());
                without.add(Load.of(off, Emulator.TOKEN, 1, calls, numbers).cpuMicros());
            }
        }
        return "journal: %.1f µs of CPU per call with it, %.1f µs without, %+.1f %%"
                .formatted(median(with), median(without), 100 * (median(with) / median(without) - 1));
    }

    /** Resident memory while reads go on, in MB after each tenth. */
    static String memory(Path javaHome, Path jar, int calls) {
        StringBuilder text = new StringBuilder("resident MB after each tenth of %,d calls:".formatted(calls));
        AtomicInteger numbers = new AtomicInteger();
        try (Running service = Running.start(Emulator.plain("endurance", javaHome, jar))) {
            text.append(" at start %d;".formatted(service.memory() >> 20));
            for (int part = 0; part < 10; part++) {
                Load.of(service, Emulator.PAGE, 4, calls / 10, numbers);
                text.append(" %d".formatted(service.memory() >> 20));
            }
        }
        return text.toString();
    }

    static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
