package io.github.bastionhost.emulator.junit;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** A process of the emulator, one for each set of settings in a test run. */
final class EmulatorServer {

    /** Far beyond what a start takes on a slow machine: only what hangs gets there. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int SHOWN_LOG_CHARACTERS = 8_000;

    /** What a JVM may need of the environment; anything else could be a setting of the program under test. */
    private static final Set<String> ENVIRONMENT = Set.of(
            "PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "WINDIR", "LD_LIBRARY_PATH");

    /** What the extension needs as it is to reach the emulator. */
    private static final List<String> FIXED = List.of("server.", "bastionhost.control.", "bastionhost.tls.");

    private static final Map<Map<String, String>, EmulatorServer> RUNNING = new ConcurrentHashMap<>();

    private final Map<String, String> settings;
    private final Process process;
    private final Path log;
    private final URI endpoint;

    private EmulatorServer(Map<String, String> settings, Process process, Path log, URI endpoint) {
        this.settings = settings;
        this.process = process;
        this.log = log;
        this.endpoint = endpoint;
    }

    /** The one that runs with these settings, each as {@code name=value}, or a new one. */
    static EmulatorServer with(String... settings) {
        return RUNNING.compute(
                parse(settings),
                (wanted, running) -> running != null && running.process.isAlive() ? running : start(wanted));
    }

    private static Map<String, String> parse(String... settings) {
        Map<String, String> parsed = new TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new EmulatorException("a setting is <name>=<value>, not \"%s\"".formatted(setting));
            }
            String name = setting.substring(0, equals).strip();
            if (FIXED.stream().anyMatch(name::startsWith)) {
                throw new EmulatorException(
                        "%s cannot be set: JUnit reaches the emulator on a free port of 127.0.0.1, by HTTP, and needs its control plane"
                                .formatted(name));
            }
            parsed.put(name, setting.substring(equals + 1).strip());
        }
        return parsed;
    }

    URI endpoint() {
        return endpoint;
    }

    Path log() {
        return log;
    }

    /** The value of a setting, or the other one where that was not given. */
    String setting(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /** Whether it runs, and the end of its log where it does not. */
    String describe() {
        return process.isAlive()
                ? "the emulator is running and logs to " + log
                : "the emulator has ended with %d:%n%s".formatted(process.exitValue(), endOf(log));
    }

    private static EmulatorServer start(Map<String, String> settings) {
        try {
            Path jar = ExecutableJar.find();
            // A place of its own: the emulator reads configuration files from where it is started.
            Path directory = Files.createTempDirectory("bastionhost-emulator-").toAbsolutePath();
            try {
                return start(settings, jar, directory);
            } catch (IOException | RuntimeException failed) {
                EmulatorMain.delete(directory);
                throw failed;
            }
        } catch (IOException failed) {
            throw new EmulatorException("the emulator could not be started: " + failed.getMessage(), failed);
        }
    }

    private static EmulatorServer start(Map<String, String> settings, Path jar, Path directory) throws IOException {
        Path log = directory.resolve("emulator.log");
        write(settings, directory.resolve("application.properties"));
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Compiling further does not pay for a process that lives for minutes.
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + directory,
                        "-cp",
                        jar + File.pathSeparator + ExecutableJar.ownLocation(),
                        EmulatorMain.class.getName(),
                        directory.toString(),
                        ExecutableJar.mainClass(jar),
                        "--server.port=0")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> !ENVIRONMENT.contains(name.toUpperCase(Locale.ROOT)));
        Process process = builder.start();
        String port = awaitPort(process, directory.resolve(EmulatorMain.PORT_FILE), log);
        return new EmulatorServer(settings, process, log, URI.create("http://127.0.0.1:" + port));
    }

    /** In a file, because everybody on the machine can read the arguments of a process. */
    private static void write(Map<String, String> settings, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings);
        try (OutputStream out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
    }

    private static String awaitPort(Process process, Path portFile, Path log) throws IOException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(portFile)) {
            if (!process.isAlive()) {
                throw new EmulatorException(
                        "the emulator ended with %d:%n%s".formatted(process.exitValue(), endOf(log)));
            }
            if (System.nanoTime() > giveUpAt) {
                process.destroyForcibly();
                throw new EmulatorException("the emulator was not ready after %s:%n%s".formatted(PATIENCE, endOf(log)));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                process.destroyForcibly();
                Thread.currentThread().interrupt();
                throw new EmulatorException("interrupted while the emulator started", interrupted);
            }
        }
        return Files.readString(portFile);
    }

    private static String endOf(Path log) {
        try {
            String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - SHOWN_LOG_CHARACTERS));
        } catch (IOException gone) {
            return "(its log is gone: %s)".formatted(log);
        }
    }
}
