package io.github.bastionhost.emulator.storage;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the store answers, and is ours still: one that has lost its tables is of no use. It is told in time for those who
 * ask: a container's health check waits three seconds, and the pool waits half a minute for a database that is away. Who asks
 * meanwhile waits for the same answer, and takes no connection more.
 */
@Component
class StoreHealthIndicator implements HealthIndicator {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient database;
    private CompletableFuture<?> question = CompletableFuture.completedFuture(1);

    StoreHealthIndicator(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    @Override
    public Health health() {
        try {
            ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (TimeoutException | ExecutionException silent) {
            return Health.down().build();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Health.down().build();
        }
    }

    private synchronized CompletableFuture<?> ask() {
        if (question.isDone()) {
            question = CompletableFuture.supplyAsync(
                    () -> database.sql("select id from store")
                            .query(Integer.class)
                            .single(),
                    StoreHealthIndicator::runAside);
        }
        return question;
    }

    private static void runAside(Runnable task) {
        Thread thread = new Thread(task, "store-health");
        thread.setDaemon(true);
        thread.start();
    }
}
