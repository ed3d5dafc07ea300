package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import org.junit.jupiter.api.Test;

/** Tokens that were over a day ago are forgotten while others are issued; younger ones are remembered as over. */
class PastTokensTests extends EmulatorTests {

    /** Twice as many as are issued between two sweeps. */
    private static final int MANY = 1_000;

    private static void set(EmulatorClient here, String instant) {
        here.control("PUT", "/clock", "{\"instant\":\"%s\",\"frozen\":true}".formatted(instant));
    }

    private String issue(EmulatorClient here) {
        Answer answer = here.call(generateAssetOperationToken(instanceId));
        assertThat(answer).isAccepted();
        return answer.at("/AssetOperationToken/Token").asString();
    }

    private String refusal(EmulatorClient here, String token) {
        return here.control(
                        "POST", "/tokens/use", "{\"instanceId\":\"%s\",\"token\":\"%s\"}".formatted(instanceId, token))
                .at("/reason")
                .asString();
    }

    @Test
    void areForgottenAfterADay() {
        EmulatorClient here = emulator.in(instanceId);
        set(here, "2026-11-23T12:00:00Z");
        String old = issue(here);
        set(here, "2026-11-23T13:00:00Z");
        String younger = issue(here);

        set(
                here,
                "2026-11-24T13:30:00Z"); // old was over 30 minutes and a day ago, younger half an hour less than a day
        assertThat(refusal(here, old)).isEqualTo("EXPIRED");
        for (int number = 0; number < MANY; number++) {
            issue(here);
        }

        assertThat(refusal(here, old)).isEqualTo("UNKNOWN_TOKEN");
        assertThat(refusal(here, younger)).isEqualTo("EXPIRED");
    }
}
