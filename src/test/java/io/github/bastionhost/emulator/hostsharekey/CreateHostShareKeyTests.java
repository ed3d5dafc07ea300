package io.github.bastionhost.emulator.hostsharekey;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateHostShareKey: seed of January 2026, names and keys as SEMANTICS 6 and the key cases say. */
class CreateHostShareKeyTests extends EmulatorTests {

    @Test
    void answersTheDocumentedExampleOfAnInstancesFirstKey() {
        Answer answer = emulator.call(createHostShareKey(instanceId));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostShareKeyId\":10235}"
                        .formatted(answer.at("/RequestId").asString()));
    }

    @Test
    void answersXmlOnRequest() {
        Answer answer = emulator.call(createHostShareKey(instanceId).with("Format", "xml"));

        assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><CreateHostShareKeyResponse>"
                                + "<RequestId>%s</RequestId><HostShareKeyId>10235</HostShareKeyId>"
                                + "</CreateHostShareKeyResponse>")
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void numbersTheKeysOfAnInstanceUpwards() {
        for (int number = 0; number < 40; number++) {
            Answer answer = emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", "key" + number));
            assertThat(answer.at("/HostShareKeyId").asLong()).isEqualTo(10_235 + number);
        }
    }

    static Stream<KeyCase> keyCases() {
        return KeyCase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("keyCases")
    void takesAKeyOrRefusesItAsTheKeyCasesSay(KeyCase key) {
        Answer answer = emulator.call(createHostShareKey(instanceId)
                .with("PrivateKey", key.privateKeyBase64())
                .with("PassPhrase", key.passPhraseBase64())
                .asForm());

        if (key.accepted()) {
            assertThat(answer).isAccepted();
            Answer stored = emulator.call(Request.of("GetHostShareKey", instanceId)
                    .with("HostShareKeyId", answer.at("/HostShareKeyId").asString()));
            assertThat(stored).hasMember("/HostShareKey/PrivateKeyFingerPrint", String.valueOf(key.fingerprintMd5()));
        } else {
            assertThat(answer).isRefusedAsInvalid().because("P");
            assertThat(answer.at("/EmulatorReason").asString())
                    .containsAnyOf("PrivateKey ", "PassPhrase ")
                    .doesNotContain("\n");
            assertThat(storedRows()).isZero();
        }
    }

    @Test
    void takesTheLargestKeyInTheQuery() {
        String key = KeyCase.named("rsa8192-openssh").privateKeyBase64();

        assertThat(emulator.call(createHostShareKey(instanceId).with("PrivateKey", key)))
                .isAccepted();
        assertThat(emulator.call(createHostShareKey(instanceId)
                        .with("HostShareKeyName", "get")
                        .with("PrivateKey", key)
                        .asGet()))
                .isAccepted();
    }

    @Test
    void readsAQueryThatHoldsTheLongestKeyText() {
        // Four times what an RSA key of 16384 bits needs. It is none, and the key reader is who says so.
        String text =
                Base64.getEncoder().encodeToString("not a key\n".repeat(6_553).getBytes(StandardCharsets.US_ASCII));

        assertThat(emulator.call(
                        createHostShareKey(instanceId).with("PrivateKey", text).asGet()))
                .isRefusedAsInvalid()
                .because("PrivateKey ");
        assertThat(emulator.call(createHostShareKey(instanceId).with("PrivateKey", text)))
                .isRefusedAsInvalid()
                .because("PrivateKey ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InstanceId", "HostShareKeyName", "PrivateKey"})
    void refusesARequestWithoutARequiredParameter(String name) {
        assertThat(emulator.call(createHostShareKey(instanceId).without(name)))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(emulator.call(createHostShareKey(instanceId).with(name, "")))
                .isRefusedAsInvalid()
                .because(name);
        assertThat(storedRows()).isZero();
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "n".repeat(128), "名".repeat(128), "🔑".repeat(128), " x ", "a\"b'c<d>&%00;--", "..");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        assertThat(emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name)))
                .isAccepted();
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)))
                .hasMember("/HostShareKeys/0/HostShareKeyName", name);
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), "  ", "a\tb", "a\u0000b", "line\nbreak", "del\u007f");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        assertThat(emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name)))
                .isRefusedAsInvalid()
                .because("HostShareKeyName");
        assertThat(storedRows()).isZero();
    }

    @Test
    void refusesANameThatIsTaken() {
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();

        assertThat(emulator.call(createHostShareKey(instanceId)))
                .isRefusedWith(400, "HostShareKeyAlreadyExists")
                .hasMember("/Message", "The host share key already exists.")
                .because("HostShareKeyName", "\"name\"");
        assertThat(storedRows()).isEqualTo(1);
    }

    @Test
    void tellsNamesApartByCase() {
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
        assertThat(emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", "NAME")))
                .isAccepted();
    }

    @Test
    void keepsTheNameOfAnotherInstance() {
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
        assertThat(emulator.call(createHostShareKey(instanceId + "x"))).isAccepted();
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createHostShareKey(instanceId)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .hasSize(49)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "HostShareKeyAlreadyExists"));
        assertThat(storedRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "9223372036854775807, true", "abc, false", "1.5, false", "9223372036854775808, false"})
    void takesAProjectIdThatIsAnInteger(String projectId, boolean taken) {
        Answer answer = emulator.call(createHostShareKey(instanceId).with("ProjectId", projectId));

        if (taken) {
            assertThat(answer).isAccepted();
        } else {
            assertThat(answer).isRefusedAsInvalid().because("ProjectId must be an integer");
        }
    }

    @Test
    void keepsNeitherKeyNorPassPhraseInPlainText() {
        KeyCase key = KeyCase.named("rsa2048-openssh-aes256ctr");
        assertThat(emulator.call(createHostShareKey(instanceId)
                        .with("PrivateKey", key.privateKeyBase64())
                        .with("PassPhrase", key.passPhraseBase64())))
                .isAccepted();

        byte[] sealedKey = column("sealed_private_key");
        byte[] plainKey = Base64.getDecoder().decode(key.privateKeyBase64());
        assertThat(sealedKey).hasSize(plainKey.length + 29);
        assertThat(new String(sealedKey, StandardCharsets.ISO_8859_1)).doesNotContain("PRIVATE KEY");
        byte[] plainPhrase = Base64.getDecoder().decode(String.valueOf(key.passPhraseBase64()));
        assertThat(new String(column("sealed_pass_phrase"), StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(plainPhrase, StandardCharsets.ISO_8859_1));
    }

    private byte[] column(String name) {
        return database()
                .sql("select %s from host_share_key where instance_id = :instance".formatted(name))
                .param("instance", instanceId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
