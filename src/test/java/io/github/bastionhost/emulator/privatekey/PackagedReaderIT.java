package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of key, read by the jar: it holds a part of Bouncy Castle only, which must be all that reading needs. */
class PackagedReaderIT {

    private static EmulatorProcess process;

    @BeforeAll
    static void start() {
        process = EmulatorProcess.with().start();
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    static Stream<KeyCase> keys() {
        return KeyCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void answersAsDocumented(KeyCase key) {
        EmulatorClient emulator = new EmulatorClient(process.endpoint());
        Request request = createHostShareKey("bastionhost-cn-jar01")
                .with("HostShareKeyName", key.name())
                .with("PrivateKey", key.privateKeyBase64());
        Answer answer = emulator.call(
                key.passPhraseBase64() == null ? request : request.with("PassPhrase", key.passPhraseBase64()));

        if (!key.accepted()) {
            assertThat(answer).isRefusedWith(400, "InvalidParameter");
            return;
        }
        assertThat(answer).isAccepted();
        String id = answer.at("/HostShareKeyId").asString();
        assertThat(emulator.call(Request.of("GetHostShareKey", "bastionhost-cn-jar01")
                                .with("HostShareKeyId", id))
                        .at("/HostShareKey/PrivateKeyFingerPrint")
                        .asString())
                .isEqualTo(key.fingerprintMd5());
    }
}
