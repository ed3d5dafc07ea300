package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Worlds that the caller's access key chooses, where signatures are required. */
@TestPropertySource(
        properties = {
            "bastionhost.auth.mode=required",
            "bastionhost.sandbox.by-account=true",
            "bastionhost.auth.access-keys[0].access-key-id=ours",
            "bastionhost.auth.access-keys[0].access-key-secret=secret",
            "bastionhost.auth.access-keys[1].access-key-id=one",
            "bastionhost.auth.access-keys[1].access-key-secret=secret1",
            "bastionhost.auth.access-keys[1].account=111111111111",
            "bastionhost.auth.access-keys[2].access-key-id=one-too",
            "bastionhost.auth.access-keys[2].access-key-secret=secret1",
            "bastionhost.auth.access-keys[2].account=111111111111",
            "bastionhost.auth.access-keys[3].access-key-id=two",
            "bastionhost.auth.access-keys[3].access-key-secret=secret2",
            "bastionhost.auth.access-keys[3].account=2222222222222222"
        })
class AccountSandboxTests extends EmulatorTests {

    private static final Signer OURS = new Signer("ours", "secret");
    private static final Signer ONE = new Signer("one", "secret1");
    private static final Signer ONE_TOO = new Signer("one-too", "secret1");
    private static final Signer TWO = new Signer("two", "secret2");

    private static Request signed(Signer signer, Request request) {
        return signer.sign(
                request,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                UUID.randomUUID().toString());
    }

    private Request list(Signer signer) {
        return signed(signer, Request.of("ListHostShareKeys", instanceId));
    }

    @Test
    void keepsAccountsApart() {
        assertThat(emulator.call(signed(ONE, createHostShareKey(instanceId)))).isAccepted();

        assertThat(emulator.call(list(ONE))).hasMember("/TotalCount", "1");
        assertThat(emulator.call(list(ONE_TOO))).hasMember("/TotalCount", "1");
        assertThat(emulator.call(list(TWO))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(list(OURS))).hasMember("/TotalCount", "0");
        assertThat(emulator.in("111111111111").call(list(TWO))).hasMember("/TotalCount", "1");
    }

    @Test
    void leavesTheAccountOfKeysThatNameNoneOutside() {
        assertThat(emulator.call(signed(OURS, createHostShareKey(instanceId)))).isAccepted();

        assertThat(emulator.in("default").call(list(TWO))).hasMember("/TotalCount", "1");
    }

    @Test
    void yieldsToWhatStandsBehindTheKeyAndBothToTheHeader() {
        String sandbox = instanceId + ".one";
        Signer elsewhere = new Signer("one@" + sandbox, "secret1");
        assertThat(emulator.call(signed(elsewhere, createHostShareKey(instanceId))))
                .isAccepted();

        assertThat(emulator.in(sandbox).call(list(TWO))).hasMember("/TotalCount", "1");
        assertThat(emulator.call(list(ONE))).hasMember("/TotalCount", "0");
        assertThat(emulator.in("2222222222222222").call(list(elsewhere))).hasMember("/TotalCount", "0");
    }

    @Test
    void verifiesByTheSecretOfTheKeyWithoutTheSandbox() {
        assertThat(emulator.call(list(new Signer("one@" + instanceId, "wrong"))))
                .isRefusedWith(400, "SignatureDoesNotMatch");
        assertThat(emulator.call(list(new Signer("nobody@" + instanceId, "secret1"))))
                .isRefusedWith(404, "InvalidAccessKeyId.NotFound")
                .because("no access key \"nobody\" is configured");
    }

    @Test
    void verifiesByTheKeysThatAreInForceThere() {
        EmulatorClient there = emulator.in(instanceId);
        there.control("PUT", "/access-keys", "[{\"accessKeyId\":\"theirs\",\"accessKeySecret\":\"hush\"}]");

        assertThat(emulator.call(list(new Signer("theirs@" + instanceId, "hush"))))
                .isAccepted();
        assertThat(emulator.call(list(new Signer("theirs", "hush")))).isRefusedWith(404, "InvalidAccessKeyId.NotFound");
        assertThat(emulator.call(list(new Signer("one@" + instanceId, "secret1"))))
                .isRefusedWith(404, "InvalidAccessKeyId.NotFound");
    }

    @Test
    void takesTheAccountFromTheSettingsAlone() {
        EmulatorClient there = emulator.in(instanceId);
        there.control(
                "PUT",
                "/access-keys",
                "[{\"accessKeyId\":\"one\",\"accessKeySecret\":\"secret1\",\"account\":\"3333333333333333\"}]");

        assertThat(there.call(signed(ONE, createHostShareKey(instanceId)))).isAccepted();

        assertThat(emulator.in("3333333333333333").call(list(ONE))).hasMember("/TotalCount", "0");
    }
}
