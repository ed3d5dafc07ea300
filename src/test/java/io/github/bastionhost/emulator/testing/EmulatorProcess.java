package io.github.bastionhost.emulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built jar, running in a JVM of its own on a free port of the loopback address. Its working directory and its log
 * are under {@code target/emulators}.
 */
public final class EmulatorProcess implements AutoCloseable {

    /** Far beyond what a start or stop takes on a slow machine: only what hangs gets there. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI endpoint;
    private final Path log;

    private EmulatorProcess(Process process, URI endpoint, Path log) {
        this.process = process;
        this.endpoint = endpoint;
        this.log = log;
    }

    /** Prepares a start with arguments as on the command line, for example {@code --bastionhost.auth.mode=required}. */
    public static Launch with(String... arguments) {
        return new Launch(List.of(arguments), Map.of(), Path.of(System.getProperty("java.home")));
    }

    /**
     * How the jar is to be started. Never changes; its methods copy.
     *
     * @param arguments of the application
     * @param environment variables besides those of the tests
     * @param javaHome the JDK or JRE to start it with
     */
    public record Launch(List<String> arguments, Map<String, String> environment, Path javaHome) {

        /** The same with an environment variable. */
        public Launch environment(String name, String value) {
            Map<String, String> changed = new HashMap<>(environment);
            changed.put(name, value);
            return new Launch(arguments, changed, javaHome);
        }

        /** The same under another JDK or JRE. */
        public Launch javaHome(Path home) {
            return new Launch(arguments, environment, home);
        }

        /**
         * Starts the jar and waits until it is ready.
         *
         * @throws IllegalStateException with the exit code and the log, if it ends instead
         */
        public EmulatorProcess start() {
            try {
                return startAt(FreePort.find());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** The same on that port, for example where an earlier one was. */
        public EmulatorProcess startAt(int port) {
            try {
                Path directory = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target", "emulators").toAbsolutePath()), "emulator-");
                Path log = directory.resolve("emulator.log");
                ProcessBuilder builder = new ProcessBuilder(command(port))
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
                // What the caller's shell sets for an emulator of its own is not meant for this one.
                builder.environment().keySet().removeIf(name -> name.startsWith("BASTIONHOST_"));
                builder.environment().putAll(environment);
                Process process = builder.start();
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                EmulatorProcess emulator = new EmulatorProcess(process, URI.create("http://127.0.0.1:" + port), log);
                emulator.awaitReadiness();
                return emulator;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private List<String> command(int port) {
            List<String> command = new ArrayList<>(List.of(
                    javaHome.resolve("bin").resolve("java").toString(),
                    // Compiling further does not pay for a process that lives for seconds.
                    "-XX:TieredStopAtLevel=1",
                    "-jar",
                    jar().toString(),
                    "--server.port=" + port));
            command.addAll(arguments);
            return command;
        }
    }

    /** Where the service is, for example {@code http://127.0.0.1:40213}. */
    public URI endpoint() {
        return endpoint;
    }

    /** The number of the process in the system. */
    public long pid() {
        return process.pid();
    }

    /** Everything that it has logged so far. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends it at once, as {@code kill -9} does: nothing of its own runs any more. */
    public void killHard() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends it in order, as {@code kill} does, and waits until it is gone. */
    public void stop() {
        beginStop();
        awaitEnd();
    }

    /** Tells it to end, as {@code kill} does, and does not wait. */
    public void beginStop() {
        process.destroy();
    }

    /** Waits until it is gone; answers its exit code. */
    public int awaitExitCode() {
        awaitEnd();
        return process.exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitReadiness() {
        EmulatorClient client = new EmulatorClient(endpoint);
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady(client)) {
            if (endsWithin(Duration.ofMillis(200))) {
                throw new IllegalStateException(
                        "the emulator ended with exit code %d:%n%s".formatted(process.exitValue(), log()));
            }
            if (System.nanoTime() > giveUpAt) {
                process.destroyForcibly();
                throw new IllegalStateException("the emulator is not ready after %s:%n%s".formatted(PATIENCE, log()));
            }
        }
    }

    private boolean isReady(EmulatorClient client) {
        try {
            Answer answer = client.send(HttpRequest.newBuilder(endpoint.resolve("/actuator/health/readiness")));
            return answer.status() == 200 || answer.body().contains("requires TLS");
        } catch (UncheckedIOException nobodyListensYet) {
            return false;
        }
    }

    private void awaitEnd() {
        if (!endsWithin(PATIENCE)) {
            process.destroyForcibly();
            throw new IllegalStateException("the emulator did not end within %s:%n%s".formatted(PATIENCE, log()));
        }
    }

    private boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The jar that the build names, or the one that lies in {@code target} when a test is run from an IDE. */
    private static Path jar() {
        String named = System.getProperty("emulator.jar");
        if (named != null) {
            return Path.of(named).toAbsolutePath();
        }
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(
                            file -> file.getFileName().toString().matches("bastionhost-emulator-.*(?<!-junit)\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("there is no jar yet: run ./mvnw package"))
                    .toAbsolutePath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
