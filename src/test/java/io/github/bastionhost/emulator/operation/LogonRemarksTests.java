package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An instance whose settings differ: logon remarks required; and strict references, where only what exists is known. */
@TestPropertySource(
        properties = {
            "bastionhost.references=strict",
            "bastionhost.errors.reason=body",
            "bastionhost.token.logon-remarks-required=true"
        })
class LogonRemarksTests extends EmulatorTests {

    private static final String SEEDED = "bastionhost-cn-emulator01";

    @Test
    void requiresANoteThatIsNotBlank() {
        Request request = generateAssetOperationToken(SEEDED);

        assertThat(emulator.call(request)).isRefusedAsInvalid().because("OperationNote is required");
        assertThat(emulator.call(request.with("OperationNote", "  ")))
                .isRefusedAsInvalid()
                .because("OperationNote is required");
        assertThat(emulator.call(request.with("OperationNote", "comment")))
                .isRefusedAsInvalid()
                .because("AssetId \"11\" names no Host");
    }

    @Test
    void knowsOnlyTheSeededInstance() {
        assertThat(emulator.call(createHostShareKey(SEEDED).with("HostShareKeyName", instanceId)))
                .isAccepted();
        assertThat(emulator.call(createHostShareKey(SEEDED)
                        .with("HostShareKeyName", instanceId + "r")
                        .with("RegionId", "cn-hangzhou")))
                .isAccepted();
        Answer unknown = emulator.call(createHostShareKey(instanceId));
        assertThat(unknown)
                .isRefusedWith(400, "Commodity.BizError.InvalidStatus")
                .because(instanceId);
        assertThat(emulator.call(createHostShareKey(SEEDED).with("RegionId", "cn-beijing")))
                .isRefusedWith(400, "Commodity.BizError.InvalidStatus")
                .because("cn-hangzhou");
        assertThat(storedRows()).isZero();
    }
}
