package io.github.bastionhost.emulator.hostaccount;

import static io.github.bastionhost.emulator.host.HostRequests.createHost;
import static io.github.bastionhost.emulator.host.HostRequests.onHost;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.createHostAccount;
import static io.github.bastionhost.emulator.hostaccount.HostAccountRequests.onHostAccount;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateHostAccount and GetHostAccount: catalogue, samples and SEMANTICS 6. */
class CreateHostAccountTests extends EmulatorTests {

    private static final KeyCase ENCRYPTED = KeyCase.named("rsa2048-openssh-aes256ctr");

    /** These pass phrases are no Base64 and stand for themselves at accounts. */
    private static final Set<String> WRONG_AS_BASE64 = Set.of("rsa2048-openssh-aes256ctr-plain-pass");

    @BeforeEach
    void createOneHost() {
        assertThat(emulator.call(createHost(instanceId))).isAccepted();
    }

    private Request account() {
        return createHostAccount(instanceId, "1");
    }

    private Answer create(Request request) {
        Answer created = emulator.call(request);
        assertThat(created).isAccepted();
        return emulator.call(onHostAccount(
                "GetHostAccount", instanceId, created.at("/HostAccountId").asString()));
    }

    private long accounts() {
        return database()
                .sql("select count(*) from host_account where instance_id = :instance")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }

    private void refuses(Request request, String... parts) {
        assertThat(emulator.call(request)).isRefusedAsInvalid().because(parts);
        assertThat(accounts()).isZero();
    }

    @Test
    void answersTheIdAsText() {
        Answer answer = emulator.call(account());

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostAccountId\":\"1\"}"
                        .formatted(answer.at("/RequestId").asString()));
    }

    @Test
    void fillsInWhatIsNotSent() {
        assertThat(create(account()).at("/HostAccount").toString())
                .isEqualTo("{\"HasPassword\":false,\"HostAccountId\":\"1\",\"HostAccountName\":\"root\","
                        + "\"HostId\":\"1\",\"HostShareKeyId\":\"\",\"HostShareKeyName\":\"\","
                        + "\"PrivateKeyFingerprint\":\"\",\"PrivilegeType\":\"Normal\",\"ProtocolName\":\"SSH\","
                        + "\"RotationMode\":\"Self\"}");
    }

    @Test
    void keepsEverythingThatIsSent() {
        String shared = sharedKey();

        Answer answer = create(account()
                .with("HostAccountName", "abc")
                .with("Password", "Secret!9")
                .with("PrivateKey", ENCRYPTED.privateKeyBase64())
                .with("PassPhrase", plainPassPhrase(ENCRYPTED))
                .with("HostShareKeyId", shared)
                .with("PrivilegeType", "Privileged")
                .with("RotationMode", "Privileged")
                .asForm());

        assertThat(answer)
                .hasMember("/HostAccount/HasPassword", "true")
                .hasMember("/HostAccount/HostAccountName", "abc")
                .hasMember("/HostAccount/HostShareKeyId", shared)
                .hasMember("/HostAccount/HostShareKeyName", "name")
                .hasMember("/HostAccount/PrivateKeyFingerprint", String.valueOf(ENCRYPTED.fingerprintMd5()))
                .hasMember("/HostAccount/PrivilegeType", "Privileged")
                .hasMember("/HostAccount/RotationMode", "Privileged");
        assertThat(answer.body()).doesNotContain("Secret!9", "PRIVATE");
    }

    @Test
    void keepsAnRdpAccountWithItsPassword() {
        assertThat(create(account().with("ProtocolName", "RDP").with("Password", "p")))
                .hasMember("/HostAccount/ProtocolName", "RDP")
                .hasMember("/HostAccount/HasPassword", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "HostId", "HostAccountName", "ProtocolName"})
    void refusesARequestWithoutARequiredParameter(String name) {
        refuses(account().without(name), name + " is required");
        refuses(account().with(name, ""), name + " is required");
    }

    @ParameterizedTest
    @CsvSource({
        "HostId, x",
        "ProtocolName, ssh",
        "PrivilegeType, normal",
        "RotationMode, self",
        "HostShareKeyId, x",
        "PrivateKey, not-base64",
        "ProjectId, x"
    })
    void refusesAValueThatCannotBe(String name, String value) {
        refuses(account().with(name, value), name + " must be");
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "n".repeat(128), "名".repeat(128), "🔑".repeat(128), "DOMAIN\\user");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        assertThat(create(account().with("HostAccountName", name))).hasMember("/HostAccount/HostAccountName", name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), "  ", "a\nb");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        refuses(account().with("HostAccountName", name), "HostAccountName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Password", "PassPhrase"})
    void takesSecretsOfUpTo1024Bytes(String name) {
        Request request =
                account().with("PrivateKey", KeyCase.named("ed25519-openssh").privateKeyBase64());

        refuses(request.with(name, "p".repeat(1025)), name + " must be at most 1024 bytes long in UTF-8");
        refuses(request.with(name, "密".repeat(341) + "pp"), name + " must be at most 1024 bytes");
        create(request.with(name, "密".repeat(341) + "p"));
    }

    @Test
    void refusesAHostThatIsNotThere() {
        refuses(account().with("HostId", "7"), "HostId \"7\" names no host");
        refuses(account().with("HostId", "0"), "HostId \"0\" names no host");
        refuses(account().with("ProjectId", "7"), "HostId \"1\" names no host");
        assertThat(emulator.call(createHostAccount(instanceId + "x", "1"))).isRefusedAsInvalid();
    }

    @Test
    void refusesANameThatIsTakenForTheProtocol() {
        create(account());

        assertThat(emulator.call(account()))
                .isRefusedWith(400, "HostAccountAlreadyExists")
                .hasMember("/Message", "The host account already exists.")
                .because("the host 1 has an account with the HostAccountName \"root\" for SSH");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void takesANameOncePerHostAndProtocolAndCase() {
        assertThat(emulator.call(createHost(instanceId))).hasMember("/HostId", "2");

        create(account());
        create(account().with("ProtocolName", "RDP"));
        create(account().with("HostAccountName", "Root"));
        create(createHostAccount(instanceId, "2"));

        assertThat(accounts()).isEqualTo(4);
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> emulator.call(account()));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "HostAccountAlreadyExists"));
        assertThat(accounts()).isEqualTo(1);
    }

    static Stream<KeyCase> keyCases() {
        return KeyCase.all().stream().filter(key -> !WRONG_AS_BASE64.contains(key.name()));
    }

    @ParameterizedTest
    @MethodSource("keyCases")
    void takesAKeyOrRefusesItAsTheKeyCasesSay(KeyCase key) {
        Request request = account()
                .with("PrivateKey", key.privateKeyBase64())
                .with("PassPhrase", plainPassPhrase(key))
                .asForm();

        if (key.accepted()) {
            assertThat(create(request))
                    .hasMember("/HostAccount/PrivateKeyFingerprint", String.valueOf(key.fingerprintMd5()))
                    .hasMember("/HostAccount/HasPassword", "false");
        } else if (key.privateKeyBase64().isEmpty()) {
            assertThat(create(request)).hasMember("/HostAccount/PrivateKeyFingerprint", "");
        } else {
            refuses(request, "PrivateKey ");
        }
    }

    private static @Nullable String plainPassPhrase(KeyCase key) {
        String sent = key.passPhraseBase64();
        return sent == null ? null : new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8);
    }

    @Test
    void takesAPassPhraseAsItIsSent() {
        refuses(
                account()
                        .with("PrivateKey", ENCRYPTED.privateKeyBase64())
                        .with("PassPhrase", ENCRYPTED.passPhraseBase64()),
                "PrivateKey is encrypted and does not open with this PassPhrase");
    }

    @Test
    void refusesAPassPhraseWithoutItsKey() {
        refuses(account().with("PassPhrase", "p"), "PassPhrase is sent without the PrivateKey that it opens");
    }

    @Test
    void refusesKeysOfAnRdpAccount() {
        Request rdp = account().with("ProtocolName", "RDP");

        refuses(
                rdp.with("PrivateKey", KeyCase.named("ed25519-openssh").privateKeyBase64()),
                "PrivateKey is for SSH accounts, and ProtocolName is RDP");
        refuses(rdp.with("HostShareKeyId", sharedKey()), "HostShareKeyId is for SSH accounts");
        create(rdp.with("HostShareKeyId", "0"));
    }

    private String sharedKey() {
        return emulator.call(createHostShareKey(instanceId))
                .at("/HostShareKeyId")
                .asString();
    }

    @Test
    void refusesASharedKeyThatIsNotThere() {
        refuses(account().with("HostShareKeyId", "7"), "HostShareKeyId \"7\" names no shared key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00", ""})
    void takesNoSharedKeyForNone(String none) {
        assertThat(create(account().with("HostShareKeyId", none))).hasMember("/HostAccount/HostShareKeyId", "");
    }

    @Test
    void keepsNoSecretInPlainText() {
        create(account()
                .with("Password", "Secret!9")
                .with("PrivateKey", ENCRYPTED.privateKeyBase64())
                .with("PassPhrase", plainPassPhrase(ENCRYPTED)));

        assertThat(column("sealed_password")).hasSize("Secret!9".length() + 29);
        assertThat(text("sealed_password")).doesNotContain("Secret!9");
        assertThat(text("sealed_private_key")).doesNotContain("PRIVATE KEY");
        assertThat(text("sealed_pass_phrase")).doesNotContain("Throw-away");
    }

    private byte[] column(String name) {
        return database()
                .sql("select %s from host_account where instance_id = :instance".formatted(name))
                .param("instance", instanceId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private String text(String name) {
        return new String(column(name), StandardCharsets.ISO_8859_1);
    }

    @Test
    void refusesAnAccountThatIsNotThere() {
        assertThat(emulator.call(onHostAccount("GetHostAccount", instanceId, "7")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The host account is not found.")
                .because("HostAccountId \"7\" names no host account");
        assertThat(emulator.call(onHostAccount("GetHostAccount", instanceId, "x")))
                .isRefusedAsInvalid()
                .because("HostAccountId must be an id");
    }

    @Test
    void leavesNoAccountBehindWhenItsHostGoesMeanwhile() {
        for (int host = 2; host <= 6; host++) {
            assertThat(emulator.call(createHost(instanceId))).isAccepted();
        }

        List<Answer> answers = Race.of(60, number -> {
            String host = Integer.toString(1 + number % 6);
            return emulator.call(
                    number / 6 == 5
                            ? onHost("DeleteHost", instanceId, host)
                            : createHostAccount(instanceId, host).with("HostAccountName", "n" + number));
        });

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 400);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 400)
                .allSatisfy(answer -> assertThat(answer).isRefusedAsInvalid().because("names no host"));
        assertThat(accounts()).isZero();
    }
}
