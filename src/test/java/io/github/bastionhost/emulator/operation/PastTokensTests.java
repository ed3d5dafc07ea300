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

    /** One in 512 sweeps, on average: that none of so many does happens in 3 of 10^9 runs. */
    private static final int MANY = 10_000;

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

        // The older was over 30 minutes and a day ago, the younger half an hour less than a day.
        set(here, "2026-11-24T13:30:00Z");
        assertThat(refusal(here, old)).isEqualTo("EXPIRED");
        for (int number = 0; number < MANY && refusal(here, old).equals("EXPIRED"); number++) {
            issue(here);
        }

        assertThat(refusal(here, old)).isEqualTo("UNKNOWN_TOKEN");
        assertThat(refusal(here, younger)).isEqualTo("EXPIRED");
    }
}
