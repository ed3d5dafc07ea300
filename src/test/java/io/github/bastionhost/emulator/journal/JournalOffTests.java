package io.github.bastionhost.emulator.journal;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A service without a journal and without sandboxes. */
@TestPropertySource(properties = {"bastionhost.journal.size=0", "bastionhost.sandbox.max=0"})
class JournalOffTests extends EmulatorTests {

    @Test
    void saysThatThereIsNone() {
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).isAccepted();

        for (Answer answer : new Answer[] {
            emulator.control("GET", "/requests"),
            emulator.control("GET", "/requests/latest"),
            emulator.control("POST", "/requests/verify", "{\"action\":\"ListHosts\",\"times\":0}")
        }) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.at("/detail").asString()).contains("bastionhost.journal.size");
        }
        assertThat(emulator.control("DELETE", "/requests").status()).isEqualTo(204);
    }

    @Test
    void makesNoSandbox() {
        assertThat(emulator.in("any").call(Request.of("ListHosts", instanceId)))
                .isRefusedAsInvalid()
                .because("0 sandboxes");
        assertThat(emulator.in("default").call(Request.of("ListHosts", instanceId)))
                .isAccepted();
    }
}
