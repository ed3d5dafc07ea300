package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Mode optional: who does not sign passes, who signs must sign well. And reasons are switched off. */
@TestPropertySource(properties = {"bastionhost.auth.mode=optional", "bastionhost.errors.reason=off"})
class OptionalSignatureTests extends EmulatorTests {

    private final String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

    @Test
    void admitsAnUnsignedRequest() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId))).isAccepted();
    }

    @Test
    void verifiesASignedRequest() {
        Request signed = Signer.DEFAULT.sign(
                generateAssetOperationToken(instanceId), now, UUID.randomUUID().toString());

        assertThat(emulator.call(signed)).isAccepted();
        assertThat(emulator.call(signed.with("SignatureNonce", "other"))).isRefusedWith(400, "SignatureDoesNotMatch");
    }

    @Test
    void refusesABearerTokenThatItCannotVerify() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId)
                        .with("SignatureType", "BEARERTOKEN")
                        .with("BearerToken", "x")))
                .isRefusedWith(400, "MissingAccessKeyId");
    }

    @Test
    void keepsReasonsToItselfWhenToldSo() {
        var answer = emulator.call(generateAssetOperationToken(instanceId).without("AssetId"));

        assertThat(answer).isRefusedAsInvalid().hasMember("/EmulatorReason", "(absent)");
        org.assertj.core.api.Assertions.assertThat(answer.header("x-emulator-reason"))
                .isEmpty();
    }
}
