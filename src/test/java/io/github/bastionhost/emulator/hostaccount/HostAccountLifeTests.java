package io.github.bastionhost.emulator.hostaccount;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.onHost;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.createHostAccount;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.onHostAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.hostaccount.HostAccountService.AccountFacts;
import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** ModifyHostAccount, ResetHostAccountCredential and DeleteHostAccount: catalogue and SEMANTICS 6. */
class HostAccountLifeTests extends EmulatorTests {

    private static final KeyCase ED25519 = KeyCase.named("ed25519-openssh");
    private static final KeyCase ENCRYPTED = KeyCase.named("ed25519-openssh-aes256ctr");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private HostAccountService accounts;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @BeforeEach
    void createOne() {
        assertThat(emulator.call(createHost(instanceId))).isAccepted();
        assertThat(emulator.call(createHostAccount(instanceId, "1"))).isAccepted();
    }

    private Request modify() {
        return onHostAccount("ModifyHostAccount", instanceId, "1");
    }

    private Answer account() {
        return emulator.call(onHostAccount("GetHostAccount", instanceId, "1"));
    }

    private String sharedKey(String name) {
        return emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name))
                .at("/HostShareKeyId")
                .asString();
    }

    private String change(Request request) {
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        return account().at("/HostAccount").toString();
    }

    @ParameterizedTest
    @CsvSource({"HostAccountName, admin", "PrivilegeType, Privileged", "RotationMode, Privileged"})
    void changesOneThingAlone(String name, String value) {
        String before = account().at("/HostAccount").toString();

        String after = change(modify().with(name, value));

        assertThat(after)
                .isEqualTo(before.replaceFirst(
                        "\"%s\":\"[^\"]*\"".formatted(name), "\"%s\":\"%s\"".formatted(name, value)));
    }

    @Test
    void changesNothingWhenNothingIsSent() {
        change(modify().with("Password", "p")
                .with("PrivateKey", ED25519.privateKeyBase64())
                .with("HostShareKeyId", sharedKey("k"))
                .with("PrivilegeType", "Privileged")
                .with("RotationMode", "Privileged"));
        String before = account().at("/HostAccount").toString();

        assertThat(change(modify())).isEqualTo(before);
        assertThat(change(modify().with("HostAccountName", "")
                        .with("Password", "")
                        .with("PrivateKey", "")
                        .with("PassPhrase", "")
                        .with("PrivilegeType", "")
                        .with("RotationMode", "")))
                .isEqualTo(before);
    }

    @Test
    void replacesThePasswordAndTheKey() {
        change(modify().with("Password", "one").with("PrivateKey", ED25519.privateKeyBase64()));
        assertThat(account())
                .hasMember("/HostAccount/HasPassword", "true")
                .hasMember("/HostAccount/PrivateKeyFingerprint", String.valueOf(ED25519.fingerprintMd5()));

        change(modify().with("PrivateKey", ENCRYPTED.privateKeyBase64()).with("PassPhrase", "Throw-away 1"));

        assertThat(account())
                .hasMember("/HostAccount/HasPassword", "true")
                .hasMember("/HostAccount/PrivateKeyFingerprint", String.valueOf(ENCRYPTED.fingerprintMd5()));
    }

    @ParameterizedTest
    @CsvSource({
        "HostAccountName, '  ', must not be blank",
        "PrivilegeType, normal, must be one of",
        "RotationMode, self, must be one of",
        "HostShareKeyId, x, must be an id",
        "HostShareKeyId, 7, names no shared key",
        "PrivateKey, QUFB, ''",
        "PrivateKey, not-base64, must be Base64",
        "PassPhrase, p, is sent without the PrivateKey"
    })
    void changesNothingWhenOneParameterIsWrong(String name, String value, String reason) {
        String before = account().at("/HostAccount").toString();

        assertThat(emulator.call(modify().with("Password", "new").with(name, value)))
                .isRefusedAsInvalid()
                .because(name, reason);
        assertThat(account().at("/HostAccount").toString()).isEqualTo(before);
    }

    @Test
    void refusesALongNameOrPassword() {
        change(modify().with("HostAccountName", "n".repeat(128)).with("Password", "p".repeat(1024)));

        assertThat(emulator.call(modify().with("HostAccountName", "n".repeat(129))))
                .isRefusedAsInvalid()
                .because("HostAccountName must be");
        assertThat(emulator.call(modify().with("Password", "p".repeat(1025))))
                .isRefusedAsInvalid()
                .because("Password must be");
    }

    @Test
    void refusesToRenameToATakenName() {
        assertThat(emulator.call(createHostAccount(instanceId, "1").with("HostAccountName", "taken")))
                .isAccepted();
        assertThat(emulator.call(createHostAccount(instanceId, "1")
                        .with("HostAccountName", "rdp")
                        .with("ProtocolName", "RDP")))
                .isAccepted();

        assertThat(emulator.call(modify().with("HostAccountName", "taken").with("Password", "p")))
                .isRefusedWith(400, "HostAccountAlreadyExists")
                .because("\"taken\" for SSH");
        assertThat(account())
                .hasMember("/HostAccount/HostAccountName", "root")
                .hasMember("/HostAccount/HasPassword", "false");
        change(modify().with("HostAccountName", "root"));
        change(modify().with("HostAccountName", "rdp"));
    }

    @Test
    void movesFromOneSharedKeyToAnotherAndToNone() {
        String first = sharedKey("first");
        String second = sharedKey("second");

        change(modify().with("HostShareKeyId", first));
        assertThat(account())
                .hasMember("/HostAccount/HostShareKeyId", first)
                .hasMember("/HostAccount/HostShareKeyName", "first");
        change(modify().with("HostShareKeyId", second));
        assertThat(account()).hasMember("/HostAccount/HostShareKeyName", "second");
        change(modify().with("HostShareKeyId", "0"));
        assertThat(account())
                .hasMember("/HostAccount/HostShareKeyId", "")
                .hasMember("/HostAccount/HostShareKeyName", "");
        change(modify().with("HostShareKeyId", second));
        change(modify().with("HostShareKeyId", ""));
        assertThat(account()).hasMember("/HostAccount/HostShareKeyId", "");
    }

    @Test
    void refusesKeysOfAnRdpAccount() {
        assertThat(emulator.call(createHostAccount(instanceId, "1").with("ProtocolName", "RDP")))
                .hasMember("/HostAccountId", "2");
        Request modify = onHostAccount("ModifyHostAccount", instanceId, "2");

        assertThat(emulator.call(modify.with("PrivateKey", ED25519.privateKeyBase64())))
                .isRefusedAsInvalid()
                .because("PrivateKey is for SSH accounts, and ProtocolName is RDP");
        assertThat(emulator.call(modify.with("HostShareKeyId", sharedKey("k"))))
                .isRefusedAsInvalid()
                .because("HostShareKeyId is for SSH accounts");
        assertThat(emulator.call(modify.with("Password", "p").with("HostShareKeyId", "0")))
                .isAccepted();
    }

    @Test
    void takesAPasswordOrAKeyAway() {
        Request reset = onHostAccount("ResetHostAccountCredential", instanceId, "1");
        String shared = sharedKey("k");
        change(modify().with("Password", "p")
                .with("PrivateKey", ENCRYPTED.privateKeyBase64())
                .with("PassPhrase", "Throw-away 1")
                .with("HostShareKeyId", shared));

        change(reset.with("CredentialType", "Password"));
        assertThat(account())
                .hasMember("/HostAccount/HasPassword", "false")
                .hasMember("/HostAccount/PrivateKeyFingerprint", String.valueOf(ENCRYPTED.fingerprintMd5()));

        change(reset.with("CredentialType", "PrivateKey"));
        assertThat(account())
                .hasMember("/HostAccount/PrivateKeyFingerprint", "")
                .hasMember("/HostAccount/HostShareKeyId", shared);
        assertThat(database()
                        .sql(
                                "select count(*) from host_account where instance_id = :instance and sealed_password is null"
                                        + " and sealed_private_key is null and sealed_pass_phrase is null")
                        .param("instance", instanceId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        change(reset.with("CredentialType", "PrivateKey"));
        change(reset.with("CredentialType", "Password"));
    }

    @Test
    void takesAwayOnlyWhatIsNamed() {
        Request reset = onHostAccount("ResetHostAccountCredential", instanceId, "1");

        assertThat(emulator.call(reset)).isRefusedAsInvalid().because("CredentialType is required");
        assertThat(emulator.call(reset.with("CredentialType", "SharedKey")))
                .isRefusedAsInvalid()
                .because("CredentialType must be one of Password, PrivateKey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetHostAccount", "ModifyHostAccount", "DeleteHostAccount", "ResetHostAccountCredential"})
    void refusesAnAccountThatIsNotThere(String action) {
        Request request = onHostAccount(action, instanceId, "7").with("CredentialType", "Password");

        assertThat(emulator.call(request))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The host account is not found.")
                .because("HostAccountId \"7\" names no host account");
        assertThat(emulator.call(request.with("HostAccountId", "1").with("ProjectId", "7")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(request.with("HostAccountId", "1x")))
                .isRefusedAsInvalid()
                .because("HostAccountId must be an id");
        assertThat(emulator.call(request.without("HostAccountId")))
                .isRefusedAsInvalid()
                .because("HostAccountId is required");
        assertThat(account()).isAccepted();
    }

    @Test
    void knowsAnAccountInTheProjectOfItsHost() {
        assertThat(emulator.call(createHost(instanceId).with("ProjectId", "7"))).hasMember("/HostId", "2");
        assertThat(emulator.call(createHostAccount(instanceId, "2").with("ProjectId", "7")))
                .hasMember("/HostAccountId", "2");
        Request request = onHostAccount("GetHostAccount", instanceId, "2");

        assertThat(emulator.call(request.with("ProjectId", "7"))).isAccepted();
        assertThat(emulator.call(request.with("ProjectId", "8"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }

    @Test
    void deletesAnAccountForGood() {
        Answer answer = emulator.call(onHostAccount("DeleteHostAccount", instanceId, "1"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(account()).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(onHostAccount("DeleteHostAccount", instanceId, "1")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(createHostAccount(instanceId, "1"))).isAccepted();
    }

    @Test
    void goesWithItsHost() {
        assertThat(emulator.call(onHost("DeleteHost", instanceId, "1"))).isAccepted();

        assertThat(account()).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }

    @Test
    void survivesChangesAndDeletionsAtOnce() {
        String shared = sharedKey("k");

        List<Answer> answers = Race.of(
                50,
                number -> emulator.call(
                        switch (number % 5) {
                            case 0 -> modify().with("HostAccountName", "n" + number);
                            case 1 -> modify().with("HostShareKeyId", shared);
                            case 2 -> createHostAccount(instanceId, "1").with("HostShareKeyId", shared);
                            case 3 ->
                                Request.of("DeleteHostShareKey", instanceId).with("HostShareKeyId", shared);
                            default -> onHostAccount("DeleteHostAccount", instanceId, "1");
                        }));

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400, 404);
        assertThat(database()
                        .sql("select count(*) from host_account where instance_id = :instance"
                                + " and host_share_key_id is not null")
                        .param("instance", instanceId)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsOtherRoomsWhatTheyNeed() {
        assertThat(emulator.call(createHostAccount(instanceId, "1").with("ProtocolName", "RDP")))
                .hasMember("/HostAccountId", "2");
        assertThat(emulator.call(createHostAccount(instanceId, "1")
                        .with("HostAccountName", "shared")
                        .with("HostShareKeyId", sharedKey("k"))))
                .hasMember("/HostAccountId", "3");
        change(modify().with("Password", "p"));
        AccountFacts ssh = new AccountFacts(1, 1, "root", HostProtocol.SSH, true, true, true);
        AccountFacts rdp = new AccountFacts(2, 1, "root", HostProtocol.RDP, false, true, true);

        worlds.within(World.DEFAULT, () -> {
            assertThat(accounts.find(instanceId, 1)).contains(ssh);
            assertThat(accounts.find(instanceId, 2)).contains(rdp);
            assertThat(accounts.find(instanceId, 3).map(AccountFacts::hasCredential))
                    .contains(true);
            assertThat(accounts.find(instanceId, 9)).isEmpty();
            assertThat(accounts.findByName(instanceId, 1, "root", null)).contains(ssh);
            assertThat(accounts.findByName(instanceId, 1, "root", HostProtocol.RDP))
                    .contains(rdp);
            assertThat(accounts.findByName(instanceId, 1, "shared", HostProtocol.RDP))
                    .isEmpty();
            assertThat(accounts.findByName(instanceId, 2, "root", null)).isEmpty();
            assertThat(accounts.lockExisting(instanceId, List.of(1L, 3L, 9L))).isEqualTo(Map.of(1L, 1L, 3L, 1L));
            assertThat(accounts.lockExisting(instanceId, List.of())).isEmpty();
        });
    }
}
