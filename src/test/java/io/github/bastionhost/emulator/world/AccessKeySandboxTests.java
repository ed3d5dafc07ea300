package io.github.bastionhost.emulator.world;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worlds that callers name behind their access key, as most clients cannot send a header. */
class AccessKeySandboxTests extends EmulatorTests {

    private String sandbox() {
        return instanceId + ".one";
    }

    private Request listKeys(String accessKeyId) {
        return Request.of("ListHostShareKeys", instanceId).with("AccessKeyId", accessKeyId);
    }

    private Request createKey(String accessKeyId) {
        return createHostShareKey(instanceId).with("AccessKeyId", accessKeyId);
    }

    @Test
    void isTheWorldOfTheHeader() {
        emulator.call(createKey("testAccessKeyId@" + sandbox()));

        assertThat(emulator.in(sandbox()).call(Request.of("ListHostShareKeys", instanceId)))
                .hasMember("/TotalCount", "1");
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(listKeys("testAccessKeyId"))).hasMember("/TotalCount", "0");
    }

    @Test
    void isNamedInTheQueryTheFormOrTheCredential() {
        String accessKeyId = "testAccessKeyId@" + sandbox();
        emulator.call(createKey(accessKeyId));

        assertThat(emulator.call(listKeys(accessKeyId).asGet())).hasMember("/TotalCount", "1");
        assertThat(emulator.call(listKeys(accessKeyId).asForm())).hasMember("/TotalCount", "1");
        for (String credential : new String[] {
            "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=host,Signature=0".formatted(accessKeyId),
            "ACS4-HMAC-SHA256 Credential=%s/20261123/cn-hangzhou/bastionhost/aliyun_v4_request,Signature=0"
                    .formatted(accessKeyId)
        }) {
            assertThat(emulator.call(listKeys("else@other")
                            .withHeader("x-acs-action", "ListHostShareKeys")
                            .withHeader("x-acs-version", "2019-12-09")
                            .withHeader("Authorization", credential)))
                    .hasMember("/TotalCount", "1");
        }
    }

    @Test
    void yieldsToTheHeader() {
        emulator.in(sandbox()).call(createKey("testAccessKeyId@" + instanceId + ".other"));

        assertThat(emulator.call(listKeys("testAccessKeyId@" + sandbox()))).hasMember("/TotalCount", "1");
        assertThat(emulator.call(listKeys("testAccessKeyId@" + instanceId + ".other")))
                .hasMember("/TotalCount", "0");
    }

    @Test
    void knowsTheCallerByTheKeyAlone() {
        emulator.call(generateAssetOperationToken(instanceId).with("AccessKeyId", "mine@" + sandbox()));

        Answer requests = emulator.in(sandbox()).control("GET", "/requests?accessKeyId=mine");
        assertThat(requests.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(requests.at("/requests/0/identity/accessKeyId").asString()).isEqualTo("mine");
        emulator.in(sandbox())
                .control(
                        "PUT",
                        "/faults",
                        "[{\"match\":{\"accessKeyId\":\"mine\"},\"then\":{\"error\":{\"code\":\"Throttling.User\"}}}]");
        assertThat(emulator.call(listKeys("mine@" + sandbox()))).isRefusedWith(400, "Throttling.User");
        assertThat(emulator.call(listKeys("mine"))).isAccepted();
    }

    @Test
    void mayBeTheWorldOfAllOthers() {
        emulator.call(createKey("testAccessKeyId@default"));

        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a@b", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF0"})
    void hasAName(String name) {
        assertThat(emulator.call(listKeys("testAccessKeyId@" + name)))
                .isRefusedAsInvalid()
                .because("x-emulator-sandbox", "what follows @ in an AccessKeyId", "1 to 64 letters");
    }

    @Test
    void isFoundAlsoForACallThatIsRefusedForItsBody() {
        Answer refused =
                emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/?AccessKeyId=mine@" + sandbox()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("Action=%ZZ")));

        assertThat(refused).isRefusedAsInvalid().because("not valid percent-encoded UTF-8");
        assertThat(emulator.in(sandbox())
                        .control("GET", "/requests")
                        .at("/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void needsKeysWithoutTheSign() {
        Answer refused = emulator.in(sandbox())
                .control("PUT", "/access-keys", "[{\"accessKeyId\":\"a@b\",\"accessKeySecret\":\"s\"}]");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("must have no @ in it");
    }
}
