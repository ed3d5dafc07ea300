package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.HttpConnection.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A service that has been started, in a process and a directory of its own. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Start start;

    private Running(Process process, int port, Start start) {
        this.process = process;
        this.port = port;
        this.start = start;
    }

    /**
     * What it took until the first good answer.
     *
     * @param wall time
     * @param cpu time of all its threads
     * @param memory resident, in bytes
     */
    record Start(Duration wall, Duration cpu, long memory) {}

    /** Starts a service and asks it until it answers well. */
    static Running start(Candidate candidate) {
        try {
            int port = freePort();
            Path directory = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "run-");
            ProcessBuilder builder = new ProcessBuilder(candidate.command().on(port, directory))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("BASTIONHOST_") || name.startsWith("JAVA_"));
            long begun = System.nanoTime();
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            while (!answers(port, candidate)) {
                if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    process.destroyForcibly();
                    throw new IllegalStateException("%s did not answer:%n%s"
                            .formatted(candidate.name(), Files.readString(directory.resolve("log"))));
                }
                pause(10);
            }
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            return new Running(process, port, new Start(wall, cpu(process), memory(process)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean answers(int port, Candidate candidate) {
        try (HttpConnection connection = new HttpConnection(port)) {
            for (byte[] step : candidate.preparation()) {
                Reply reply = connection.send(step);
                if (reply.status() >= 300 && reply.status() != 409) {
                    return false;
                }
            }
            return connection.send(candidate.first().requests().apply(0)).status()
                    == candidate.first().status();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Start start() {
        return start;
    }

    /** The processor time that it has taken so far. */
    Duration cpu() {
        return cpu(process);
    }

    /** Its resident memory, in bytes. */
    long memory() {
        return memory(process);
    }

    long pid() {
        return process.pid();
    }

    /** How many threads it has. */
    long threads() throws IOException {
        return entries("task");
    }

    /** How many files and connections it has open. */
    long handles() throws IOException {
        return entries("fd");
    }

    private long entries(String directory) throws IOException {
        try (var entries = Files.list(Path.of("/proc", String.valueOf(process.pid()), directory))) {
            return entries.count();
        }
    }

    private static Duration cpu(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    private static long memory(Process process) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
