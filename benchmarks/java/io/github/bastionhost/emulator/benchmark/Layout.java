package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the image holds, laid out by hand in the way of the Dockerfile, with the scripts that it uses. */
final class Layout {

    private static final Path SCRIPTS = Path.of("src", "main", "docker").toAbsolutePath();

    private final Path javaHome;
    private final Path jar;
    private final Path application;

    private Layout(Path javaHome, Path jar, Path application) {
        this.javaHome = javaHome;
        this.jar = jar;
        this.application = application;
    }

    /** Lays the files out and trains. */
    static Layout of(Path javaHome, Path jar) throws IOException {
        Path directory = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "layout-");
        Path named = Files.copy(jar, directory.resolve("emulator.jar"));
        Layout layout = new Layout(javaHome, jar, directory.resolve("application"));
        layout.run(
                directory,
                "java",
                "-Djarmode=tools",
                "-jar",
                named.toString(),
                "extract",
                "--destination",
                layout.application.toString());
        Files.copy(SCRIPTS.resolve("emulator"), layout.application.resolve("emulator"));
        layout.run(directory, SCRIPTS.resolve("train").toString(), layout.application.toString());
        return layout;
    }

    /** The service as the image's entry point starts it, with a profile of the image. */
    Candidate started(String name, String profile) {
        return Emulator.plain(name, javaHome, jar)
                .startedBy(
                        name,
                        (port, directory) -> List.of(
                                "env",
                                path(),
                                "EMULATOR_PROFILE=" + profile,
                                "bash",
                                application.resolve("emulator").toString(),
                                "--server.port=" + port));
    }

    /** The jar, and what the image has on top of its base, layer by layer. */
    void sizes(Report report) throws IOException {
        report.heading("Sizes")
                .table(
                        List.of("", "MB"),
                        List.of(
                                List.of("executable jar", megabytes(jar)),
                                List.of("image: libraries", megabytes(application.resolve("lib"))),
                                List.of("image: application", megabytes(application.resolve("emulator.jar"))),
                                List.of("image: cache of classes", megabytes(application.resolve("emulator.aot")))));
    }

    private static String megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return Report.number(files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6);
        }
    }

    private String path() {
        return "PATH=" + javaHome.resolve("bin") + ":" + System.getenv("PATH");
    }

    private void run(Path directory, String... command) {
        try {
            Process process = new ProcessBuilder(Stream.concat(
                                    Stream.of("env", path(), "TRAINING_PORT=" + Running.freePort()), Stream.of(command))
                            .toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(directory.resolve("log")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
