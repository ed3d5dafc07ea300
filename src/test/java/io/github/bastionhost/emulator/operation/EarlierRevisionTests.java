package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Seed of November 2024: no single sign-on, no note, RenewCount as a string. And reasons in a header only, and no control plane. */
@TestPropertySource(
        properties = {
            "bastionhost.api-revision=2024-11",
            "bastionhost.errors.reason=header",
            "bastionhost.control.enabled=false",
            "bastionhost.token.logon-remarks-required=true",
            "bastionhost.token.custom-accounts-allowed=false",
            "bastionhost.token.max-renew-count=0",
            "bastionhost.token.validity=480m"
        })
class EarlierRevisionTests extends EmulatorTests {

    @Test
    void asksForNoFaultByAHeader() {
        assertThat(emulator.call(
                        generateAssetOperationToken(instanceId).withHeader("x-emulator-fault", "error=InternalError")))
                .isAccepted();
    }

    @Test
    void answersTheShapeOfThen() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId).with("OperationMode", "Sso"));

        assertThat(answer).isAccepted();
        assertThat(answer.at("/AssetOperationToken").propertyNames())
                .containsExactlyInAnyOrder(
                        "CountLeft", "ExpireTime", "HasCountLimit", "MaxRenewCount", "RenewCount", "Token", "TokenId");
        assertThat(answer.at("/AssetOperationToken/RenewCount").isString()).isTrue();
        assertThat(answer).hasMember("/AssetOperationToken/RenewCount", "0");
        assertThat(answer.at("/AssetOperationToken/MaxRenewCount").asLong(-1)).isZero();
    }

    @Test
    void hasNoControlPlaneWhereItIsSwitchedOff() {
        assertThat(emulator.control("GET", "/clock").status()).isEqualTo(404);
        assertThat(emulator.control("POST", "/reset", "{}").status()).isEqualTo(404);
        assertThat(emulator.control("GET", "/coverage").status()).isEqualTo(404);
    }

    @Test
    void ignoresWhatCameLater() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId)
                        .with("OperationMode", "nonsense")
                        .with("SsoClient", "nonsense")
                        .with("LoginAttribute", "nonsense")
                        .with("DatabaseSchema", "x".repeat(1000))
                        .with("OperationNote", "x".repeat(1000))))
                .isAccepted();
    }

    @Test
    void issuesNoTokenForACustomAccountWhereTheyAreSwitchedOff() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId)
                .without("AssetAccountId")
                .with("AssetAccountName", "root")
                .with("AssetAccountPassword", "dGVzdHBhc3N3b3Jk")
                .with("AssetAccountProtocolName", "SSH"));

        assertThat(answer).isRefusedAsInvalid();
        assertThat(answer.header("x-emulator-reason")).contains("custom accounts are switched off");
        assertThat(answer.json().propertyNames())
                .containsExactly("RequestId", "HostId", "Code", "Message", "Recommend");
        assertThat(storedRows()).isZero();
    }

    @Test
    void sendsReasonsInTheHeaderAsAscii() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId).with("AssetType", "主机"));

        assertThat(answer.header("x-emulator-reason"))
                .isEqualTo("AssetType must be one of Host, Database, not" + " \"%E4%B8%BB%E6%9C%BA\"");
    }
}
