package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.Calls.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Measures this service beside its peers, and writes one report. */
public final class Benchmark {

    /** In the order of the report. */
    private static final List<String> PARTS =
            List.of("start", "calls", "journal", "memory", "reset", "growth", "postgres", "steady", "jmh");

    private Benchmark() {}

    /** Takes its settings from system properties that begin with {@code benchmark.}. */
    public static void main(String[] arguments) throws IOException {
        Path javaHome = Path.of(System.getProperty("benchmark.java-home", System.getProperty("java.home")));
        Path jar = Path.of(System.getProperty("benchmark.jar")).toAbsolutePath();
        Set<String> parts = Set.of(
                System.getProperty("benchmark.parts", String.join(",", PARTS)).split(","));
        int rounds = Integer.getInteger("benchmark.rounds", 5);
        Report report = new Report(
                Path.of(System.getProperty("benchmark.report", "target/benchmark/report")),
                PARTS,
                Machine.describe(javaHome));
        Peers peers = new Peers(
                javaHome, Path.of(System.getProperty("benchmark.peers")).toAbsolutePath());
        Candidate plain = Emulator.plain("this, java -jar", javaHome, jar);
        Layout image = null;
        List<Candidate> ours = new ArrayList<>();
        if (parts.contains("start") || parts.contains("memory")) {
            image = Layout.of(javaHome, jar);
            ours.add(image.started("this, image, profile ci", "ci"));
            ours.add(image.started("this, image, profile service", "service"));
            ours.add(plain);
        }
        if (parts.contains("start")) {
            image.sizes(report.part("start", "Start"));
            Starts.measure(ours, others(peers), rounds, report);
        }
        if (parts.contains("calls")) {
            report.part("calls", "Calls");
            List<Subject> subjects = new ArrayList<>();
            for (Traffic traffic : List.of(
                    Emulator.TOKEN, Emulator.KEY, Emulator.READ, Emulator.PAGE, Emulator.ERROR, Emulator.UNKNOWN)) {
                subjects.add(new Subject(plain, traffic, true));
            }
            Candidate strict =
                    Emulator.plain("this, signatures required", javaHome, jar, "--bastionhost.auth.mode=required");
            subjects.add(new Subject(strict, Emulator.SIGNED_TOKEN, true));
            Candidate service = Layout.of(javaHome, jar).started("image (service)", "service");
            subjects.add(new Subject(service, Emulator.TOKEN, false));
            others(peers).forEach(peer -> subjects.add(new Subject(peer, peer.first(), false)));
            subjects.add(new Subject(peers.jdkServer(), peers.jdkServer().first(), false));
            new Calls(
                            Integer.getInteger("benchmark.warm-up", 40_000),
                            rounds,
                            Integer.getInteger("benchmark.calls", 4_000))
                    .measure(subjects, report);
            report.heading("Signatures").paragraph(Endurance.signatures(javaHome, jar, 2 * rounds, 10_000));
        }
        if (parts.contains("journal")) {
            report.part("journal", "Journal").paragraph(Endurance.journal(javaHome, jar, 2 * rounds, 10_000));
        }
        if (parts.contains("memory")) {
            List<Candidate> all = new ArrayList<>(ours);
            all.addAll(others(peers));
            Footprints.measure(all, report.part("memory", "Memory"));
            Endurance.memory(ours, Integer.getInteger("benchmark.many", 1_000_000), report);
        }
        if (parts.contains("reset")) {
            report.part("reset", "Reset and restore")
                    .paragraph(Resets.measure(javaHome, jar, Integer.getInteger("benchmark.rows", 100_000), rounds));
        }
        if (parts.contains("growth")) {
            new Growth(
                            javaHome,
                            jar,
                            Stream.of(System.getProperty("benchmark.sizes", "1000,100000,1000000")
                                            .split(","))
                                    .map(Integer::valueOf)
                                    .toList(),
                            Integer.getInteger("benchmark.growth-warm-up", 5_000),
                            rounds,
                            Integer.getInteger("benchmark.growth-calls", 1_000))
                    .measure(report.part("growth", "Growth"));
        }
        if (parts.contains("postgres")) {
            Inserts.measure(
                    javaHome,
                    jar,
                    Integer.getInteger("benchmark.growth-warm-up", 5_000),
                    rounds,
                    Integer.getInteger("benchmark.inserts", 8_000),
                    report.part("postgres", "PostgreSQL"));
        }
        if (parts.contains("steady")) {
            Steady.measure(
                    javaHome,
                    jar,
                    Integer.getInteger("benchmark.minutes", 60),
                    Integer.getInteger("benchmark.per-second", 200),
                    report.part("steady", "Steady use"));
        }
        if (parts.contains("jmh")) {
            Pieces.measure(
                    javaHome,
                    System.getProperty("benchmark.jmh"),
                    Integer.getInteger("benchmark.iterations", 5),
                    report.part("jmh", "Pieces (JMH)"));
        }
        System.out.println(report.text());
    }

    private static List<Candidate> others(Peers peers) {
        return List.of(peers.s3Mock(), peers.elasticMq(), peers.wireMock(), peers.azurite("3.37.0"), peers.springMvc());
    }
}
