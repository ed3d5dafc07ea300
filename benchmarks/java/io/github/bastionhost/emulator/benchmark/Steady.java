package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.HttpConnection.Reply;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a service in steady use keeps its size. Each second tokens, reads, lists, refusals and signed calls come at one
 * rate; each minute its clock moves on by three hours, so that tokens, nonces and sandboxes come to their ends within the run,
 * and memory that is in use after a collection, threads and file handles are noted.
 */
final class Steady implements AutoCloseable {

    private static final String INSTANCE = "bastionhost-cn-steady01";
    private static final int CONNECTIONS = 4;
    private static final Pattern HEAP =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)$");

    private static final int HOURS_A_MINUTE = 3;

    /** Until tokens of a day ago are forgotten there is more of them each minute; then as many go as come. */
    private static final int SETTLED_AFTER_MINUTES = 12;

    private final Running service;
    private final Path javaHome;
    private final long nanosBetween;
    private volatile long clockHours;
    private volatile boolean over;

    private Steady(Running service, Path javaHome, int perSecond) {
        this.service = service;
        this.javaHome = javaHome;
        this.nanosBetween = TimeUnit.SECONDS.toNanos(CONNECTIONS) / perSecond;
    }

    private record Sample(int minute, double heapMegabytes, double residentMegabytes, long threads, long handles) {}

    /** Runs for that many minutes at that many calls a second, and writes what was noted and the slopes. */
    static void measure(Path javaHome, Path jar, int minutes, int perSecond, Report report) {
        Candidate candidate = Emulator.plain("steady", javaHome, jar)
                .startedBy(
                        "steady",
                        (port, directory) -> List.of(
                                javaHome.resolve("bin/java").toString(),
                                "-Xmx512m",
                                "-jar",
                                jar.toString(),
                                "--server.port=" + port,
                                "--bastionhost.auth.mode=optional",
                                "--bastionhost.sandbox.idle=1m"));
        List<Sample> samples;
        try (Running running = Running.start(candidate);
                Steady steady = new Steady(running, javaHome, perSecond)) {
            samples = steady.run(minutes);
        }
        report.heading("%d minutes at %d calls a second".formatted(minutes, perSecond))
                .table(
                        List.of("minute", "heap in use MB", "resident MB", "threads", "file handles"),
                        samples.stream()
                                .filter(sample -> sample.minute % 5 == 0 || sample.minute == minutes)
                                .map(sample -> List.of(
                                        Integer.toString(sample.minute),
                                        Report.number(sample.heapMegabytes),
                                        Report.number(sample.residentMegabytes),
                                        Long.toString(sample.threads),
                                        Long.toString(sample.handles)))
                                .toList())
                .paragraph(slopes(samples.stream()
                        .filter(sample -> sample.minute > Math.min(SETTLED_AFTER_MINUTES, minutes / 2))
                        .toList()));
    }

    private static String slopes(List<Sample> settled) {
        return "From minute %d on, in an hour, by the median of the slopes between any two minutes: heap in use %s MB, resident %s MB, threads %s, file handles %s."
                .formatted(
                        settled.get(0).minute,
                        hourly(settled, Sample::heapMegabytes),
                        hourly(settled, Sample::residentMegabytes),
                        hourly(settled, Sample::threads),
                        hourly(settled, Sample::handles));
    }

    /** The median of the slopes between any two samples (Theil and Sen): one sample that is off does not tilt it. */
    private static String hourly(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        List<Double> slopes = new ArrayList<>();
        for (Sample one : samples) {
            for (Sample later : samples) {
                if (later.minute > one.minute) {
                    slopes.add((figure.applyAsDouble(later) - figure.applyAsDouble(one)) / (later.minute - one.minute));
                }
            }
        }
        return "%+.1f".formatted(60 * Endurance.median(slopes));
    }

    private List<Sample> run(int minutes) {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        List<Sample> samples = new ArrayList<>();
        List<Future<?>> callers = new ArrayList<>();
        try {
            for (int caller = 0; caller < CONNECTIONS; caller++) {
                callers.add(threads.submit(this::call));
            }
            for (int minute = 1; minute <= minutes && callers.stream().noneMatch(Future::isDone); minute++) {
                Running.pause(60_000);
                samples.add(sample(minute));
                System.out.println(samples.get(samples.size() - 1));
                clockHours = (long) minute * HOURS_A_MINUTE;
                control("PUT", "/_emulator/clock", "{\"advance\":\"PT%dH\"}".formatted(HOURS_A_MINUTE));
            }
            over = true;
            for (Future<?> caller : callers) {
                caller.get();
            }
            return samples;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** One call after the other, each in its time; one that comes late does not make the others late. */
    private Void call() throws IOException {
        try (HttpConnection connection = new HttpConnection(service.port())) {
            long next = System.nanoTime();
            for (int number = 0; !over; number++) {
                LockSupport.parkNanos(next - System.nanoTime());
                next = Math.max(next + nanosBetween, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
                Reply reply = connection.send(Traffic.post("/", request(number).encoded()));
                boolean expected = reply.status() == 200
                        || number % 5 == 3 && reply.status() == 400
                        || number % 5 == 4 && reply.body().contains("InvalidTimeStamp.Expired"); // the clock just moved
                if (!expected) {
                    throw new IllegalStateException("%d: %s".formatted(reply.status(), reply.body()));
                }
            }
        }
        return null;
    }

    private Request request(int number) {
        Request token = Request.generateAssetOperationToken(INSTANCE);
        return switch (number % 5) {
            case 0 -> token;
            case 1 -> Request.of("ListHostShareKeys", INSTANCE);
            case 2 -> inSandbox(number % 100);
            case 3 -> token.without("AssetType");
            default -> signed(Signer.DEFAULT, Instant.now().plus(Duration.ofHours(clockHours)));
        };
    }

    /** Twenty sandboxes a minute, each of which is left after that; their clocks show real time. */
    private Request inSandbox(int number) {
        String key = "%s@minute%d-%d".formatted(Signer.DEFAULT.accessKeyId(), clockHours, number);
        return signed(new Signer(key, Signer.DEFAULT.accessKeySecret()), Instant.now());
    }

    private static Request signed(Signer signer, Instant time) {
        return signer.sign(
                Request.of("ListHosts", INSTANCE),
                time.truncatedTo(ChronoUnit.SECONDS).toString(),
                UUID.randomUUID().toString());
    }

    private Sample sample(int minute) {
        try {
            new ProcessBuilder(javaHome.resolve("bin/jcmd").toString(), Long.toString(service.pid()), "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            double heap = 0;
            Matcher used = HEAP.matcher(control("GET", "/actuator/prometheus", ""));
            while (used.find()) {
                heap += Double.parseDouble(used.group(1));
            }
            return new Sample(minute, heap / 1e6, service.memory() / 1e6, service.threads(), service.handles());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private String control(String method, String path, String body) {
        try (HttpConnection connection = new HttpConnection(service.port())) {
            Reply reply = connection.send(Traffic.request(method, path, "Content-Type: application/json\r\n", body));
            if (reply.status() >= 300) {
                throw new IllegalStateException(reply.body());
            }
            return reply.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        over = true;
    }
}
