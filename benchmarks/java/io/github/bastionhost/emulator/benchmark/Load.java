package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.HttpConnection.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What calls cost a service.
 *
 * @param cpuMicros processor time of a call, in microseconds
 * @param medianMicros the latency that half of the calls keep to, in microseconds
 * @param p99Micros the latency that 99 of 100 keep to
 * @param perSecond how many calls were answered in a second
 */
record Load(double cpuMicros, double medianMicros, double p99Micros, double perSecond) {

    /**
     * Sends calls over connections that are kept open, each with one call at a time.
     *
     * @throws IllegalStateException at the first answer of another status than the traffic expects
     */
    static Load of(Running service, Traffic traffic, int connections, int calls, AtomicInteger numbers) {
        Duration cpuBefore = service.cpu();
        long begun = System.nanoTime();
        long[] latencies = send(service.port(), traffic, connections, calls, numbers);
        long wall = System.nanoTime() - begun;
        Duration cpu = service.cpu().minus(cpuBefore);
        Arrays.sort(latencies);
        return new Load(
                cpu.toNanos() / 1e3 / latencies.length,
                latencies[latencies.length / 2] / 1e3,
                latencies[latencies.length * 99 / 100] / 1e3,
                latencies.length / (wall / 1e9));
    }

    private static long[] send(int port, Traffic traffic, int connections, int calls, AtomicInteger numbers) {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<long[]>> parts = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                parts.add(threads.submit(() -> sendSome(port, traffic, calls / connections, numbers)));
            }
            List<long[]> done = new ArrayList<>();
            for (Future<long[]> part : parts) {
                done.add(part.get());
            }
            return done.stream().flatMapToLong(Arrays::stream).toArray();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(traffic.name(), failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] sendSome(int port, Traffic traffic, int calls, AtomicInteger numbers) {
        long[] latencies = new long[calls];
        try (HttpConnection connection = new HttpConnection(port)) {
            for (int i = 0; i < calls; i++) {
                byte[] request = traffic.requests().apply(numbers.incrementAndGet());
                long begun = System.nanoTime();
                Reply reply = connection.send(request);
                latencies[i] = System.nanoTime() - begun;
                if (reply.status() != traffic.status()) {
                    throw new IllegalStateException("%d: %s".formatted(reply.status(), reply.body()));
                }
            }
            return latencies;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
