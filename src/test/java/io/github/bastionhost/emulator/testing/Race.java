package io.github.bastionhost.emulator.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Callers that begin at the same moment. */
public final class Race {

    private Race() {}

    /** Runs {@code racers} callers, each given its number, from one barrier; answers what they got. */
    public static <T> List<T> of(int racers, IntFunction<T> caller) {
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        try {
            CyclicBarrier barrier = new CyclicBarrier(racers);
            List<Callable<T>> tasks = IntStream.range(0, racers)
                    .<Callable<T>>mapToObj(number -> () -> {
                        barrier.await(60, TimeUnit.SECONDS);
                        return caller.apply(number);
                    })
                    .toList();
            return threads.invokeAll(tasks).stream().map(Race::result).toList();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
