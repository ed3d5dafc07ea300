package io.github.bastionhost.emulator.journal;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The budget of the journal, and the number of sandboxes: both small here. */
@TestPropertySource(properties = {"bastionhost.journal.size=64KB", "bastionhost.sandbox.max=5"})
class SmallJournalTests extends EmulatorTests {

    private Request request(int number) {
        return Request.of("GetHost", instanceId)
                .with("HostId", Integer.toString(number))
                .with("Comment", "x".repeat(1000));
    }

    private static Answer requests(EmulatorClient client) {
        return client.control("GET", "/requests?pageSize=1000");
    }

    @Test
    void keepsTheLastRequestsThatFit() {
        EmulatorClient here = emulator.in("budget");
        for (int i = 0; i < 100; i++) {
            here.call(request(i));
        }

        Answer kept = requests(here);
        // About 1.3 KB each: a 64 KB journal lets go of a sixteenth when it is full.
        assertThat(kept.at("/totalCount").asInt()).isBetween(43, 47);
        assertThat(kept.at("/requests/0/parameters/HostId").asString()).isEqualTo("99");
        assertThat(kept.at("/requests/1/parameters/HostId").asString()).isEqualTo("98");
        here.control("DELETE", "/sandboxes/budget");
    }

    @Test
    void keepsWhatQuietSandboxesHaveToShow() {
        EmulatorClient quiet = emulator.in("quiet");
        EmulatorClient busy = emulator.in("busy");
        quiet.call(request(7));
        for (int i = 0; i < 100; i++) {
            busy.call(request(i));
        }

        assertThat(requests(quiet).at("/totalCount").asInt()).isEqualTo(1);
        assertThat(requests(busy).at("/totalCount").asInt()).isBetween(42, 46);
        emulator.control("DELETE", "/sandboxes/quiet");
        emulator.control("DELETE", "/sandboxes/busy");
    }

    @Test
    void keepsItsBudgetWhileManyCallAndClear() {
        EmulatorClient here = emulator.in("crowd");
        Race.of(8, caller -> {
            for (int i = 0; i < 40; i++) {
                here.call(request(i));
                if (caller == 0 && i % 10 == 0) {
                    here.control("DELETE", "/requests");
                }
            }
            return caller;
        });
        for (int i = 0; i < 40; i++) {
            here.call(request(i));
        }

        assertThat(requests(here).at("/totalCount").asInt()).isBetween(40, 47);
        here.control("DELETE", "/sandboxes/crowd");
    }

    @Test
    void makesNoMoreSandboxesThanAreAllowed() {
        for (int i = 0; i < 5; i++) {
            assertThat(emulator.in("full-" + i).control("GET", "/clock").status())
                    .isEqualTo(200);
        }

        assertThat(emulator.in("full-5").call(request(1)))
                .isRefusedAsInvalid()
                .because("5 sandboxes already", "bastionhost.sandbox.max");
        assertThat(emulator.in("full-5").control("GET", "/clock").status()).isEqualTo(400);
        assertThat(emulator.in("full-4").control("GET", "/clock").status()).isEqualTo(200);
        assertThat(emulator.control("GET", "/clock").status()).isEqualTo(200);

        emulator.control("DELETE", "/sandboxes/full-0");
        assertThat(emulator.in("full-5").control("GET", "/clock").status()).isEqualTo(200);
        for (int i = 1; i < 6; i++) {
            emulator.control("DELETE", "/sandboxes/full-" + i);
        }
    }
}
