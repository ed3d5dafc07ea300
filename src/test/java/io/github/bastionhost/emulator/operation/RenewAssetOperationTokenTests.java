package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RenewAssetOperationToken: SEMANTICS 1. */
class RenewAssetOperationTokenTests extends EmulatorTests {

    private Answer issue() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId));
        assertThat(answer).isAccepted();
        return answer;
    }

    private Request renew() {
        return Request.of("RenewAssetOperationToken", instanceId);
    }

    @Test
    void addsAnHourByTokenIdByItsValueAndByToken() {
        Answer token = issue();
        String id = token.at("/AssetOperationToken/TokenId").asString();
        String value = token.at("/AssetOperationToken/Token").asString();
        Instant issuedUntil = tokenExpiry();
        assertThat(issuedUntil.getEpochSecond())
                .isEqualTo(token.at("/AssetOperationToken/ExpireTime").asLong());

        Answer byId = emulator.call(renew().with("TokenId", id));
        assertThat(byId).isAccepted();
        assertThat(byId.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(renew().with("TokenId", value))).isAccepted();
        assertThat(emulator.call(renew().with("Token", value))).isAccepted();
        assertThat(emulator.call(renew().with("TokenId", id).with("Token", value)))
                .isAccepted();

        assertThat(tokenExpiry()).isEqualTo(issuedUntil.plusSeconds(4 * 3600));
    }

    @Test
    void refusesWhatNamesNoTokenOrTwo() {
        String first = issue().at("/AssetOperationToken/TokenId").asString();
        String second = issue().at("/AssetOperationToken/Token").asString();

        assertThat(emulator.call(renew())).isRefusedAsInvalid().because("TokenId is required, or Token");
        assertThat(emulator.call(renew().with("TokenId", "").with("Token", ""))).isRefusedAsInvalid();
        assertThat(emulator.call(renew().with("TokenId", "77")))
                .isRefusedAsInvalid()
                .because("TokenId names no token");
        assertThat(emulator.call(renew().with("TokenId", "77").with("Token", second)))
                .isRefusedAsInvalid();
        assertThat(emulator.call(renew().with("Token", "unknown")))
                .isRefusedAsInvalid()
                .because("Token is no token");
        assertThat(emulator.call(renew().with("TokenId", first).with("Token", second)))
                .isRefusedAsInvalid()
                .because("two different tokens");
        assertThat(emulator.call(
                        Request.of("RenewAssetOperationToken", instanceId + "x").with("Token", second)))
                .isRefusedAsInvalid();
    }

    @Test
    void renewsAsOftenAsTheTokenSays() {
        String id = issue().at("/AssetOperationToken/TokenId").asString();

        for (int time = 0; time < 10; time++) {
            assertThat(emulator.call(renew().with("TokenId", id))).isAccepted();
        }
        assertThat(emulator.call(renew().with("TokenId", id)))
                .isRefusedAsInvalid()
                .because("renewed 10 times");
    }

    @Test
    void renewsNoOftenerInARace() {
        String id = issue().at("/AssetOperationToken/TokenId").asString();

        List<Answer> answers = Race.of(30, number -> emulator.call(renew().with("TokenId", id)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(10);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedAsInvalid());
    }
}
