package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * kill -9 at random moments of a busy life: the store opens again, with everything that was acknowledged and nothing that
 * was acknowledged as deleted. {@code -Demulator.rounds=50} has it go on longer, {@code -Demulator.seed} repeats a run.
 */
class KillIT {

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final String INSTANCE = "bastionhost-cn-kill01";
    private static final int ROUNDS = Integer.getInteger("emulator.rounds", 2);
    private static final int LONGEST_LIFE_MILLIS = 5_000;

    @TempDir
    private Path folder;

    @Test
    void keepsFiles() {
        surviveKills(() -> EmulatorProcess.with(
                        "--bastionhost.storage.mode=file", "--bastionhost.storage.directory=" + folder.resolve("data"))
                .start());
    }

    @Test
    void keepsPostgres() throws Exception {
        try (PostgresDatabase database = PostgresDatabase.create()) {
            surviveKills(() -> database.launch().start());
        }
    }

    private static void surviveKills(Supplier<EmulatorProcess> start) {
        long seed = Long.getLong("emulator.seed", System.nanoTime());
        LOG.info("{} rounds of seed {}", ROUNDS, seed);
        Random random = new Random(seed);
        Changes changes = new Changes();
        String sealed = null;
        for (int round = 1; round <= ROUNDS; round++) {
            EmulatorProcess process = start.get();
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            changes.assertKept(emulator);
            if (sealed != null) {
                assertOpens(emulator, sealed);
            }
            sealed = emulator.call(Request.generateAssetOperationToken(INSTANCE))
                    .at("/AssetOperationToken/Token")
                    .asString();
            String instance = INSTANCE + "-" + round;
            try (Workload load = Workload.start(3, 0, instance, () -> emulator)) {
                CompletableFuture<Void> changing = CompletableFuture.runAsync(() -> changes.goOn(emulator));
                LockSupport.parkNanos(random.nextInt(LONGEST_LIFE_MILLIS) * 1_000_000L);
                process.killHard();
                changing.join();
                load.stop();
                try (EmulatorProcess next = start.get()) {
                    load.assertKept(new EmulatorClient(next.endpoint()));
                    assertThat(next.log()).doesNotContain("ERROR");
                }
                LOG.info("round {}: {} keys, {} tokens kept", round, load.keys.size(), load.tokens.size());
            }
        }
        try (EmulatorProcess last = start.get()) {
            changes.assertKept(new EmulatorClient(last.endpoint()));
            assertOpens(new EmulatorClient(last.endpoint()), sealed);
        }
    }

    /** A token is stored encrypted: the key is still the same. */
    private static void assertOpens(EmulatorClient emulator, String token) {
        Answer use = emulator.control(
                "POST", "/tokens/use", "{\"instanceId\":\"%s\",\"token\":\"%s\"}".formatted(INSTANCE, token));
        assertThat(use.status()).as(use.body()).isEqualTo(200);
        Answer renewed =
                emulator.call(Request.of("RenewAssetOperationToken", INSTANCE).with("Token", token));
        assertThat(renewed.at("/AssetOperationToken/Token").asString(token))
                .as(renewed.body())
                .isEqualTo(token);
        assertThat(renewed.status()).isEqualTo(200);
    }

    /** One caller who creates, renames and deletes keys, and knows what each must look like. */
    private static final class Changes {

        private static final String GONE = "";

        /** Acknowledged names by id. */
        private final Map<String, String> acknowledged = new HashMap<>();

        private int number;

        /** Until the service is gone; what the last call came to is then unknown, so its key is forgotten. */
        void goOn(EmulatorClient emulator) {
            String inDoubt = GONE;
            try {
                while (true) {
                    String name = "changed" + number++;
                    inDoubt = GONE;
                    String id = accepted(
                                    emulator.call(createHostShareKey(INSTANCE).with("HostShareKeyName", name)))
                            .at("/HostShareKeyId")
                            .asString();
                    acknowledged.put(id, name);
                    inDoubt = id;
                    accepted(emulator.call(key("ModifyHostShareKey", id).with("HostShareKeyName", name + "-new")));
                    acknowledged.put(id, name + "-new");
                    if (number % 2 == 0) {
                        accepted(emulator.call(key("DeleteHostShareKey", id)));
                        acknowledged.put(id, GONE);
                    }
                }
            } catch (UncheckedIOException killed) {
                acknowledged.remove(inDoubt);
            }
        }

        private static Answer accepted(Answer answer) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return answer;
        }

        void assertKept(EmulatorClient emulator) {
            acknowledged.forEach((id, name) -> {
                Answer answer = emulator.call(key("GetHostShareKey", id));
                assertThat(answer.at("/HostShareKey/HostShareKeyName").asString(GONE))
                        .as(answer.body())
                        .isEqualTo(name);
            });
        }

        private static Request key(String action, String id) {
            return Request.of(action, INSTANCE).with("HostShareKeyId", id);
        }
    }
}
