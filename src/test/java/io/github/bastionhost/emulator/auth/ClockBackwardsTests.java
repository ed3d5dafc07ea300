package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clock set back under use, as test suites do: nothing is lost, nothing is given twice, and time is what it says. */
class ClockBackwardsTests extends SignedEmulatorTests {

    private static final String NOON = "2026-11-23T12:00:00Z";
    private static final String ELEVEN = "2026-11-23T11:00:00Z";
    private static final String PAST_ONE = "2026-11-23T13:00:01Z";

    @BeforeEach
    void beginAtNoon() {
        resetWith("[{\"accessKeyId\":\"testAccessKeyId\",\"accessKeySecret\":\"testAccessKeySecret\"}]", NOON);
    }

    private void set(String instant) {
        assertThat(emulator.control("PUT", "/clock", "{\"instant\":\"%s\"}".formatted(instant))
                        .status())
                .isEqualTo(200);
    }

    private Answer signed(Request request, String timestamp) {
        return emulator.call(
                Signer.DEFAULT.sign(request, timestamp, UUID.randomUUID().toString()));
    }

    private Answer use(String token) {
        return emulator.control(
                "POST", "/tokens/use", "{\"instanceId\":\"%s\",\"token\":\"%s\"}".formatted(instanceId, token));
    }

    @Test
    void letsATokenLiveByTheClock() {
        String token = signed(generateAssetOperationToken(instanceId), NOON)
                .at("/AssetOperationToken/Token")
                .asString();

        set(PAST_ONE);
        assertThat(use(token).at("/reason").asString()).isEqualTo("EXPIRED");
        set(ELEVEN);
        assertThat(use(token).at("/token/useCount").asInt()).isEqualTo(1);
    }

    @Test
    void numbersOn() {
        long first = signed(createHostShareKey(instanceId).with("HostShareKeyName", "first"), NOON)
                .at("/HostShareKeyId")
                .asLong();
        set(ELEVEN);
        Answer second = signed(createHostShareKey(instanceId).with("HostShareKeyName", "second"), ELEVEN);
        assertThat(second).isAccepted();
        assertThat(second.at("/HostShareKeyId").asLong()).isGreaterThan(first);
        assertThat(signed(Request.of("ListHostShareKeys", instanceId), ELEVEN)).hasMember("/TotalCount", "2");
    }

    @Test
    void remembersNonces() {
        Request request = Signer.DEFAULT.sign(Request.of("ListHostShareKeys", instanceId), NOON, "once");
        assertThat(emulator.call(request)).isAccepted();

        set("2026-11-23T11:50:00Z");
        assertThat(emulator.call(request)).isRefusedWith(400, "SignatureNonceUsed");
        set(ELEVEN);
        assertThat(emulator.call(request)).isRefusedWith(400, "InvalidTimeStamp.Expired");
        set(NOON);
        assertThat(emulator.call(request)).isRefusedWith(400, "SignatureNonceUsed");
    }

    @Test
    void keepsTheJournalInTheOrderOfTheCalls() {
        signed(Request.of("ListHosts", instanceId), NOON);
        set(ELEVEN);
        signed(Request.of("ListUsers", instanceId), ELEVEN);

        Answer journal = emulator.control("GET", "/requests?parameter=InstanceId%3D" + instanceId);
        assertThat(journal.at("/requests/0/action").asString())
                .as(journal.body())
                .isEqualTo("ListUsers");
        assertThat(journal.at("/requests/1/action").asString()).isEqualTo("ListHosts");
        assertThat(emulator.control(
                                "POST",
                                "/requests/verify",
                                "{\"action\":\"ListHosts\",\"parameters\":{\"InstanceId\":\"%s\"},\"times\":1}"
                                        .formatted(instanceId))
                        .at("/holds")
                        .asBoolean())
                .isTrue();
    }
}
