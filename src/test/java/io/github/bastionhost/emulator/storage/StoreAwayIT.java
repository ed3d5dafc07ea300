package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls while the database is away or its connections are all taken: ServiceUnavailable, until it is there again. */
class StoreAwayIT {

    private static final String INSTANCE = "bastionhost-cn-away01";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void refusesCallsUntilTheDatabaseIsBack() throws Exception {
        try (PostgresDatabase database = PostgresDatabase.create();
                Relay relay = new Relay(
                        database.address().getHost(), database.address().getPort());
                EmulatorProcess process = database.launchThrough(relay.port()).start();
                Workload load = Workload.start(4, 0, INSTANCE, () -> new EmulatorClient(process.endpoint()))) {
            for (int round = 1; round <= 2; round++) {
                load.awaitWrites(load.keys.size() + load.tokens.size() + 50);
                relay.cut();
                awaitFaults(load, round * 8);
                relay.mend();
            }
            load.awaitWrites(load.keys.size() + load.tokens.size() + 50);
            load.stop();

            assertThat(load.faults).allSatisfy(StoreAwayIT::assertUnavailable);
            load.faults.clear();
            load.assertKept(new EmulatorClient(process.endpoint()));
        }
    }

    private static void awaitFaults(Workload load, int count) throws InterruptedException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (load.faults.size() < count && System.nanoTime() < giveUpAt) {
            Thread.sleep(20);
        }
        assertThat(load.faults).hasSizeGreaterThanOrEqualTo(count);
    }

    @Test
    void refusesCallsThatGetNoConnection() throws Exception {
        int callers = 20;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (PostgresDatabase database = PostgresDatabase.create();
                EmulatorProcess process = database.launch().start();
                Connection outside = database.connect()) {
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            outside.setAutoCommit(false);
            outside.createStatement().execute("lock table host_share_key in access exclusive mode");

            CompletionService<Answer> calls = new ExecutorCompletionService<>(threads);
            for (int number = 0; number < callers; number++) {
                String name = "key" + number;
                calls.submit(
                        () -> emulator.call(Request.createHostShareKey(INSTANCE).with("HostShareKeyName", name)));
            }
            // Ten have a connection and wait for the lock, the others wait for a connection.
            for (int number = 0; number < callers / 2; number++) {
                assertUnavailable(
                        calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS).get());
            }
            outside.rollback();
            List<Answer> late = new ArrayList<>();
            for (int number = callers / 2; number < callers; number++) {
                late.add(calls.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS).get());
            }

            assertThat(late).extracting(Answer::status).containsOnly(200);
            assertThat(emulator.call(Request.of("ListHostShareKeys", INSTANCE))
                            .at("/TotalCount")
                            .asInt())
                    .isEqualTo(callers / 2);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.at("/Code").asString()).as(answer.body()).isEqualTo("ServiceUnavailable");
        assertThat(answer.status()).isEqualTo(503);
    }
}
