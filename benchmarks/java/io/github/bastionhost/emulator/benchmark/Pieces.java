package io.github.bastionhost.emulator.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What single pieces of the service take, by JMH in a process of its own. */
final class Pieces {

    private Pieces() {}

    /**
     * Runs the benchmarks of {@code benchmarks/jmh}.
     *
     * @param classpath of these and of JMH
     * @param iterations of a second each, after as many to warm up
     */
    static void measure(Path javaHome, String classpath, int iterations, Report report) throws IOException {
        Path results = Files.createTempFile("jmh", ".json");
        Process jmh = new ProcessBuilder(
                        javaHome.resolve("bin/java").toString(),
                        "-cp",
                        classpath + File.pathSeparator + System.getProperty("java.class.path"),
                        "org.openjdk.jmh.Main",
                        "-f",
                        "1",
                        "-wi",
                        "" + iterations,
                        "-w",
                        "1",
                        "-i",
                        "" + iterations,
                        "-r",
                        "1",
                        "-rf",
                        "json",
                        "-rff",
                        results.toString())
                .inheritIO()
                .start();
        try {
            if (jmh.waitFor() != 0) {
                throw new IllegalStateException("JMH failed");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            jmh.destroyForcibly();
            throw new IllegalStateException(stopped);
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode result : new JsonMapper().readTree(results.toFile())) {
            String[] names = result.path("benchmark").asString().split("\\.");
            String key = result.path("params").path("key").asString("");
            rows.add(List.of(
                    "%s, %s".formatted(names[names.length - 2], key.isEmpty() ? names[names.length - 1] : key),
                    Report.number(result.path("primaryMetric").path("score").asDouble()),
                    Report.number(
                            result.path("primaryMetric").path("scoreError").asDouble(0))));
        }
        Files.delete(results);
        report.table(List.of("", "µs", "± (99.9 %)"), rows);
    }
}
