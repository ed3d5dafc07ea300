package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Storage mode memory in a small heap that fills up: a refusal that clients retry, nothing lost, and no end of the service,
 * whichever collector it has.
 */
class MemoryFullIT {

    private static final String INSTANCE = "bastionhost-cn-full01";
    private static final int CALLERS = 4;
    private static final int SOME_ROWS = 4_000;

    /** Far more than the heap holds. */
    private static final int MOST_ROWS = 100_000;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"Serial", "Parallel", "G1"})
    void losesNothingAndGoesOnWhenThereIsRoom(String collector) {
        try (EmulatorProcess process = inASmallHeap(collector)) {
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            fill(emulator, SOME_ROWS);
            List<String> snapshots = keepAsManyAsThereIsRoomFor(emulator);
            assertThat(snapshots(emulator)).isEqualTo(snapshots.size()).isGreaterThan(1);
            assertKept(emulator);
            restore(emulator, snapshots.get(0));
            assertKept(emulator);

            delete(emulator, snapshots.remove(0));
            delete(emulator, snapshots.remove(0));
            awaitRoom(emulator);
            fill(emulator, MOST_ROWS);
            assertThat(kept).hasSizeBetween(SOME_ROWS + 1, MOST_ROWS - 1);
            assertNothingIsStored(emulator);
            assertKept(emulator);

            assertThat(emulator.control("POST", "/reset", "{}").status()).isEqualTo(204);
            kept.clear();
            snapshots.forEach(name -> delete(emulator, name));
            awaitRoom(emulator);
            fill(emulator, SOME_ROWS);
            assertKept(emulator);
            assertThat(process.log()).doesNotContain("ERROR", "OutOfMemoryError");
        }
    }

    private static List<String> keepAsManyAsThereIsRoomFor(EmulatorClient emulator) {
        List<String> names = new ArrayList<>();
        while (true) {
            String name = "kept" + names.size();
            Answer answer = emulator.control("POST", "/snapshots/" + name, "{}");
            if (answer.status() != 201) {
                assertProblem(answer);
                return names;
            }
            names.add(name);
        }
    }

    private static int snapshots(EmulatorClient emulator) {
        return emulator.control("GET", "/snapshots").json().size();
    }

    private static void restore(EmulatorClient emulator, String name) {
        Answer answer = emulator.control("POST", "/snapshots/" + name + "/restore", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static void delete(EmulatorClient emulator, String name) {
        Answer answer = emulator.control("DELETE", "/snapshots/" + name, "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private static void assertNothingIsStored(EmulatorClient emulator) {
        assertRefused(emulator.call(create("more")));
        assertRefused(emulator.in("another").call(create("more")));
        assertProblem(emulator.in("another").control("GET", "/clock"));
        assertProblem(emulator.control("POST", "/snapshots/more", "{}"));
        String state = emulator.control("GET", "/state").body();
        assertProblem(emulator.control("PUT", "/state", state));
    }

    private static EmulatorProcess inASmallHeap(String collector) {
        return EmulatorProcess.with("--bastionhost.journal.size=1MB")
                .environment("JAVA_TOOL_OPTIONS", "-Xmx128m -XX:+Use%sGC".formatted(collector))
                .start();
    }

    /** Several callers at once, until each is refused or there are so many rows. */
    private void fill(EmulatorClient emulator, int most) {
        Race.of(CALLERS, caller -> {
            while (kept.size() < most) {
                String name = "group" + number.incrementAndGet();
                Answer answer = emulator.call(create(name));
                if (answer.status() != 200) {
                    assertRefused(answer);
                    break;
                }
                kept.put(answer.at("/HostGroupId").asString(), name);
            }
            return caller;
        });
    }

    private void assertKept(EmulatorClient emulator) {
        Answer list = emulator.call(Request.of("ListHostGroups", INSTANCE).with("PageSize", "1"));
        assertThat(list.at("/TotalCount").asInt()).as(list.body()).isEqualTo(kept.size());
        kept.entrySet().stream()
                .limit(100)
                .forEach(one -> assertThat(emulator.call(group("GetHostGroup", one.getKey()))
                                .at("/HostGroup/HostGroupName")
                                .asString("(lost)"))
                        .isEqualTo(one.getValue()));
    }

    private static Request create(String name) {
        return Request.of("CreateHostGroup", INSTANCE)
                .with("HostGroupName", name)
                .with("Comment", "x".repeat(500));
    }

    private static Request group(String action, String id) {
        return Request.of(action, INSTANCE).with("HostGroupId", id);
    }

    private static void assertRefused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.at("/Code").asString()).isEqualTo("ServiceUnavailable");
        assertThat(answer.at("/EmulatorReason").asString()).startsWith("the memory is full: ");
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.at("/detail").asString()).startsWith("the memory is full: ");
    }

    /** Creates something until it is accepted, and deletes it again. */
    private static void awaitRoom(EmulatorClient emulator) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = emulator.call(create("await"));
        while (answer.status() != 200) {
            assertThat(System.nanoTime()).as("accepted again").isLessThan(giveUpAt);
            answer = emulator.call(create("await"));
        }
        String id = answer.at("/HostGroupId").asString();
        assertThat(emulator.call(group("DeleteHostGroup", id)).status()).isEqualTo(200);
    }
}
