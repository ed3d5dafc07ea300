package io.github.bastionhost.emulator.hostsharekey;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GetHostShareKey, ListHostShareKeys, ModifyHostShareKey, DeleteHostShareKey: catalogue, samples and SEMANTICS 6. */
class HostShareKeyLifeTests extends EmulatorTests {

    private static final KeyCase RSA = KeyCase.named("rsa2048-pkcs1");
    private static final KeyCase ED25519 = KeyCase.named("ed25519-openssh");

    private String create(String name) {
        Answer answer = emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name));
        assertThat(answer).isAccepted();
        return answer.at("/HostShareKeyId").asString();
    }

    private Request on(String action, String keyId) {
        return Request.of(action, instanceId).with("HostShareKeyId", keyId);
    }

    @Test
    void getShowsWhatTheSampleShows() {
        Answer answer = emulator.call(on("GetHostShareKey", create("name")));

        assertThat(answer).isAccepted();
        assertThat(answer.at("/HostShareKey").propertyNames())
                .containsExactlyInAnyOrder(
                        "HostShareKeyId", "HostShareKeyName", "LastModifyKeyAt", "PrivateKeyFingerPrint");
        assertThat(answer.at("/HostShareKey/HostShareKeyId").isString()).isTrue();
        assertThat(answer.at("/HostShareKey/LastModifyKeyAt").isIntegralNumber())
                .isTrue();
        assertThat(answer)
                .hasMember("/HostShareKey/HostShareKeyName", "name")
                .hasMember("/HostShareKey/PrivateKeyFingerPrint", String.valueOf(ED25519.fingerprintMd5()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetHostShareKey", "ModifyHostShareKey", "DeleteHostShareKey"})
    void refusesAnIdThatNamesNoKey(String action) {
        create("name");

        assertThat(emulator.call(on(action, "99999")))
                .isRefusedAsInvalid()
                .because("HostShareKeyId \"99999\" names no shared key");
        assertThat(emulator.call(on(action, "abc"))).isRefusedAsInvalid().because("HostShareKeyId must be an id");
        assertThat(emulator.call(on(action, ""))).isRefusedAsInvalid().because("HostShareKeyId is required");
        assertThat(emulator.call(on(action, "9".repeat(19)))).isRefusedAsInvalid();
        assertThat(storedRows()).isEqualTo(1);
    }

    @Test
    void keysOfAnotherInstanceAreUnknown() {
        String key = create("name");

        assertThat(emulator.call(Request.of("GetHostShareKey", instanceId + "x").with("HostShareKeyId", key)))
                .isRefusedAsInvalid();
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        for (int number = 0; number < 5; number++) {
            create("key" + number);
        }

        Answer second = emulator.call(Request.of("ListHostShareKeys", instanceId)
                .with("PageNumber", "2")
                .with("PageSize", "2"));

        assertThat(second).isAccepted().hasMember("/TotalCount", "5");
        assertThat(names(second)).containsExactly("key2", "key3");
        assertThat(second.at("/HostShareKeys/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "HostAccountCount",
                        "HostShareKeyId",
                        "HostShareKeyName",
                        "LastModifyKeyAt",
                        "PrivateKeyFingerPrint");
        assertThat(second).hasMember("/HostShareKeys/0/HostAccountCount", "0");
    }

    @Test
    void listsTwentyUnlessToldOtherwise() {
        for (int number = 0; number < 21; number++) {
            create("key" + number);
        }

        assertThat(names(emulator.call(Request.of("ListHostShareKeys", instanceId))))
                .hasSize(20);
        assertThat(names(emulator.call(
                        Request.of("ListHostShareKeys", instanceId).with("PageSize", "0"))))
                .hasSize(20);
        assertThat(names(emulator.call(
                        Request.of("ListHostShareKeys", instanceId).with("PageSize", "100"))))
                .hasSize(21);
        assertThat(names(emulator.call(
                        Request.of("ListHostShareKeys", instanceId).with("PageNumber", "3"))))
                .isEmpty();
    }

    @Test
    void listsNothingAsAnEmptyListInJsonAndAsNoElementInXml() {
        Request list = Request.of("ListHostShareKeys", instanceId);

        Answer json = emulator.call(list);
        assertThat(json.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"HostShareKeys\":[],\"TotalCount\":0}"
                        .formatted(json.header("x-acs-request-id")));
        Answer xml = emulator.call(list.with("Format", "XML"));
        assertThat(xml.body())
                .isEqualTo(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ListHostShareKeysResponse>"
                                + "<RequestId>%s</RequestId><TotalCount>0</TotalCount></ListHostShareKeysResponse>")
                        .formatted(xml.header("x-acs-request-id")));
    }

    @Test
    void repeatsTheElementOfAListInXml() {
        create("a&b");
        create("<c>");

        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId).with("Format", "XML"))
                        .body())
                .containsPattern("<HostShareKeys>.*<HostShareKeyName>a&amp;b</HostShareKeyName>.*</HostShareKeys>"
                        + "<HostShareKeys>.*<HostShareKeyName>&lt;c&gt;</HostShareKeyName>");
    }

    @ParameterizedTest
    @CsvSource({
        "PageNumber, 0",
        "PageNumber, -1",
        "PageNumber, x",
        "PageNumber, 99999999999",
        "PageSize, -1",
        "PageSize, 101",
        "PageSize, 1.5",
        "PageSize, ' 7'",
        "PageSize, 0x10"
    })
    void refusesPagesThatCannotBe(String name, String value) {
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId).with(name, value)))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @Test
    void takesAnEmptyPageNumberAsNone() {
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)
                        .with("PageNumber", "")
                        .with("PageSize", "")))
                .isAccepted();
    }

    @Test
    void showsOnlyTheKeysOfTheProjectThatIsAskedFor() {
        create("without");
        assertThat(emulator.call(createHostShareKey(instanceId)
                        .with("HostShareKeyName", "of7")
                        .with("ProjectId", "7")))
                .isAccepted();

        assertThat(names(emulator.call(
                        Request.of("ListHostShareKeys", instanceId).with("ProjectId", "7"))))
                .containsExactly("of7");
        assertThat(names(emulator.call(Request.of("ListHostShareKeys", instanceId))))
                .hasSize(2);
    }

    @Test
    void renamesWithoutTouchingTheKey() {
        String key = create("old");
        Answer before = emulator.call(on("GetHostShareKey", key));
        emulator.call(Request.of("ListHostShareKeys", instanceId));

        Answer answer = emulator.call(on("ModifyHostShareKey", key).with("HostShareKeyName", "new"));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(on("GetHostShareKey", key)))
                .hasMember("/HostShareKey/HostShareKeyName", "new")
                .hasMember(
                        "/HostShareKey/LastModifyKeyAt",
                        before.at("/HostShareKey/LastModifyKeyAt").asString())
                .hasMember(
                        "/HostShareKey/PrivateKeyFingerPrint",
                        before.at("/HostShareKey/PrivateKeyFingerPrint").asString());
    }

    @Test
    void replacesTheKey() {
        String key = create("name");

        assertThat(emulator.call(on("ModifyHostShareKey", key).with("PrivateKey", RSA.privateKeyBase64())))
                .isAccepted();

        assertThat(emulator.call(on("GetHostShareKey", key)))
                .hasMember("/HostShareKey/HostShareKeyName", "name")
                .hasMember("/HostShareKey/PrivateKeyFingerPrint", String.valueOf(RSA.fingerprintMd5()));
    }

    @Test
    void refusesToRenameToATakenName() {
        create("taken");
        String key = create("mine");

        assertThat(emulator.call(on("ModifyHostShareKey", key)
                        .with("HostShareKeyName", "taken")
                        .with("PrivateKey", RSA.privateKeyBase64())))
                .isRefusedWith(400, "HostShareKeyAlreadyExists");
        assertThat(emulator.call(on("GetHostShareKey", key)))
                .hasMember("/HostShareKey/HostShareKeyName", "mine")
                .hasMember("/HostShareKey/PrivateKeyFingerPrint", String.valueOf(ED25519.fingerprintMd5()));
    }

    @Test
    void renamesToItsOwnName() {
        assertThat(emulator.call(on("ModifyHostShareKey", create("same")).with("HostShareKeyName", "same")))
                .isAccepted();
    }

    @Test
    void endsARaceOfRenamesInSuccessOrInARefusal() {
        List<String> keys = List.of(create("a"), create("b"));

        for (int round = 0; round < 20; round++) {
            // Each wants the name of the other: in a database, the way into a deadlock.
            List<Answer> answers = Race.of(
                    8,
                    number -> emulator.call(on("ModifyHostShareKey", keys.get(number % 2))
                            .with("HostShareKeyName", number / 2 % 2 == 0 ? "a" : "b")));

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 400);
        }
        assertThat(names(emulator.call(Request.of("ListHostShareKeys", instanceId))))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesAPassPhraseWithoutItsKey() {
        assertThat(emulator.call(on("ModifyHostShareKey", create("name")).with("PassPhrase", "cGFzcw==")))
                .isRefusedAsInvalid()
                .because("PassPhrase is sent without the PrivateKey");
    }

    @ParameterizedTest
    @CsvSource({"HostShareKeyName, ' '", "PrivateKey, QUFB", "PrivateKey, not-base64", "PassPhrase, x"})
    void changesNothingWhenOneParameterIsWrong(String name, String value) {
        String key = create("name");

        assertThat(emulator.call(on("ModifyHostShareKey", key).with(name, value)))
                .isRefusedAsInvalid()
                .because(name);
        assertThat(emulator.call(on("GetHostShareKey", key)))
                .hasMember("/HostShareKey/HostShareKeyName", "name")
                .hasMember("/HostShareKey/PrivateKeyFingerPrint", String.valueOf(ED25519.fingerprintMd5()));
    }

    @Test
    void deletesAKeyForGood() {
        String key = create("name");

        Answer answer = emulator.call(on("DeleteHostShareKey", key));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(on("GetHostShareKey", key))).isRefusedAsInvalid();
        assertThat(emulator.call(on("DeleteHostShareKey", key))).isRefusedAsInvalid();
        assertThat(create("name")).isNotEqualTo(key);
    }

    private static List<String> names(Answer answer) {
        return StreamSupport.stream(answer.at("/HostShareKeys").spliterator(), false)
                .map(key -> key.path("HostShareKeyName").asString())
                .toList();
    }
}
