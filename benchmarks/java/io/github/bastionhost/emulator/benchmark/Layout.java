package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar as the image has it: extracted, with a cache of loaded classes from a training run. See the Dockerfile. */
final class Layout {

    private static final List<String> COMMON = List.of("-XX:+UseSerialGC", "-Xms32m");

    private Layout() {}

    /** Lays the files out and trains, as the Dockerfile does, and gives a service that is started by its entry point. */
    static Candidate of(String name, Path javaHome, Path jar) {
        try {
            Path directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "layout-");
            String java = javaHome.resolve("bin/java").toString();
            Path application = directory.resolve("application");
            run(
                    directory,
                    java,
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    application.toString());
            Path extracted = application.resolve(jar.getFileName());
            Path cache = application.resolve("emulator.aot");
            run(
                    application,
                    java,
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:AOTCacheOutput=" + cache,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    extracted.toString());
            return Emulator.plain(name, javaHome, jar).startedBy(name, (port, work) -> {
                List<String> command = new ArrayList<>(List.of(java));
                command.addAll(COMMON);
                command.addAll(List.of("-XX:AOTCache=" + cache, "-jar", extracted.toString(), "--server.port=" + port));
                return command;
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(Path directory, String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(directory.resolve("log")));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
