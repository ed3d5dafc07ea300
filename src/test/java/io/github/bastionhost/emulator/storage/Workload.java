package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.Request;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Callers that write until they are told to stop, and note what was acknowledged. */
final class Workload implements AutoCloseable {

    /** Names of shared keys by their ids, and ids of tokens by their values, as they were acknowledged. */
    final Map<String, String> keys = new ConcurrentHashMap<>();

    final Map<String, String> tokens = new ConcurrentHashMap<>();
    final List<Answer> faults = java.util.Collections.synchronizedList(new ArrayList<>());

    private final String instanceId;
    private final List<Thread> callers = new ArrayList<>();
    private volatile boolean stopped;

    private Workload(String instanceId) {
        this.instanceId = instanceId;
    }

    /**
     * Starts callers; each call goes where {@code target} says at that moment.
     *
     * @param pauseMillis how long each rests between two rounds: all that is written is read again in the end
     */
    static Workload start(int count, int pauseMillis, String instanceId, Supplier<EmulatorClient> target) {
        Workload load = new Workload(instanceId);
        for (int number = 0; number < count; number++) {
            String prefix = "caller" + number + "-";
            Thread caller = new Thread(() -> load.write(prefix, pauseMillis, target), prefix);
            caller.start();
            load.callers.add(caller);
        }
        return load;
    }

    private void write(String prefix, int pauseMillis, Supplier<EmulatorClient> target) {
        for (int round = 0; !stopped; round++) {
            String name = prefix + round;
            Answer key = tryCall(target, Request.createHostShareKey(instanceId).with("HostShareKeyName", name));
            if (key != null) {
                keys.put(key.at("/HostShareKeyId").asString(), name);
            }
            Answer token = tryCall(target, Request.generateAssetOperationToken(instanceId));
            if (token != null) {
                tokens.put(
                        token.at("/AssetOperationToken/Token").asString(),
                        token.at("/AssetOperationToken/TokenId").asString());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        }
    }

    private @Nullable Answer tryCall(Supplier<EmulatorClient> target, Request request) {
        try {
            Answer answer = target.get().call(request);
            if (answer.status() == 200) {
                return answer;
            }
            faults.add(answer);
        } catch (UncheckedIOException connectionLost) {
            // Not acknowledged: it may be there or not.
        }
        return null;
    }

    /** Waits until at least so many writes were acknowledged. */
    void awaitWrites(int count) throws InterruptedException {
        long giveUpAt = System.nanoTime() + 60_000_000_000L;
        while (keys.size() + tokens.size() < count && System.nanoTime() < giveUpAt) {
            Thread.sleep(20);
        }
        assertThat(keys.size() + tokens.size()).isGreaterThanOrEqualTo(count);
    }

    /** Every acknowledged write is there, under the id that was given only once. */
    void assertKept(EmulatorClient emulator) {
        assertThat(faults).isEmpty();
        keys.forEach((id, name) -> assertThat(
                        emulator.call(Request.of("GetHostShareKey", instanceId).with("HostShareKeyId", id))
                                .at("/HostShareKey/HostShareKeyName")
                                .asString("(lost)"))
                .isEqualTo(name));
        assertThat(tokens.values()).doesNotHaveDuplicates();
        tokens.forEach((token, id) -> assertThat(emulator.call(Request.of("RenewAssetOperationToken", instanceId)
                                .with("TokenId", id)
                                .with("Token", token))
                        .status())
                .as("token %s", id)
                .isEqualTo(200));
    }

    @Override
    public void close() {
        stop();
    }

    /** Lets the callers end what they are at. */
    void stop() {
        stopped = true;
        for (Thread caller : callers) {
            try {
                caller.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
