package io.github.bastionhost.emulator.control;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Clock, reset and access keys: DESIGN 6. These tests change what all share, so they have a service for themselves. */
@TestPropertySource(properties = "bastionhost.control.allowed-hosts=emulator,other.test")
class ControlPlaneTests extends EmulatorTests {

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
    }

    private Instant now() {
        return Instant.parse(emulator.control("GET", "/clock").at("/instant").asString());
    }

    @Test
    void showsRealTimeAtFirst() {
        assertThat(Duration.between(Instant.now(), now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(emulator.control("GET", "/clock").at("/frozen").asBoolean(true))
                .isFalse();
    }

    @Test
    void freezesMovesAndFreesTheClock() {
        Answer frozen = emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        assertThat(frozen.body()).isEqualTo("{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        assertThat(now()).isEqualTo("2026-11-23T04:13:00Z");

        assertThat(emulator.control("PUT", "/clock", "{\"advance\":\"PT1H\"}")
                        .at("/instant")
                        .asString())
                .isEqualTo("2026-11-23T05:13:00Z");
        assertThat(emulator.control("PUT", "/clock", "{\"advance\":\"-PT2H\"}")
                        .at("/instant")
                        .asString())
                .isEqualTo("2026-11-23T03:13:00Z");

        emulator.control("PUT", "/clock", "{\"frozen\":false}");
        assertThat(now()).isAfter("2026-11-23T03:13:00Z").isBefore("2026-11-23T03:23:00Z");

        assertThat(emulator.control("DELETE", "/clock").at("/frozen").asBoolean(true))
                .isFalse();
        assertThat(Duration.between(Instant.now(), now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void letsTokensAgeByTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");

        assertThat(emulator.call(generateAssetOperationToken(instanceId)))
                .hasMember("/AssetOperationToken/ExpireTime", "1795410780");
        emulator.control("PUT", "/clock", "{\"advance\":\"PT5H\"}");
        assertThat(emulator.call(
                        Request.of("RenewAssetOperationToken", instanceId).with("TokenId", "1")))
                .isAccepted();
        // An expired token lives an hour from its renewal, another an hour longer than it would have.
        assertThat(tokenExpiry()).isEqualTo("2026-11-23T10:13:00Z");
        emulator.call(Request.of("RenewAssetOperationToken", instanceId).with("TokenId", "1"));
        assertThat(tokenExpiry()).isEqualTo("2026-11-23T11:13:00Z");
    }

    @Test
    void marksKeysWithTheTimeOfTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2022-02-08T02:27:26.5Z\",\"frozen\":true}");
        emulator.call(createHostShareKey(instanceId));
        emulator.control("PUT", "/clock", "{\"advance\":\"P1D\"}");
        emulator.call(Request.of("ModifyHostShareKey", instanceId)
                .with("HostShareKeyId", "10235")
                .with("HostShareKeyName", "renamed"));

        assertThat(emulator.call(Request.of("GetHostShareKey", instanceId).with("HostShareKeyId", "10235")))
                .hasMember("/HostShareKey/LastModifyKeyAt", "1644287246");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"instant\":\"2026-11-23T04:13:00Z\",\"advance\":\"PT1H\"}",
                "{\"instant\":\"yesterday\"}",
                "{\"advance\":\"1 hour\"}",
                "{\"advance\":\"P9999999D\"}",
                "{\"advance\":\"PT9223372036854775807S\"}",
                "{\"instant\":\"1969-12-31T23:59:59Z\"}",
                "{\"instant\":\"+10000-01-01T00:00:00Z\"}",
                "{\"frozen\":\"maybe\"}",
                "{\"instnat\":\"2026-11-23T04:13:00Z\"}",
                "[]",
                "",
                "nonsense"
            })
    void refusesOtherClockChanges(String body) {
        Answer answer = emulator.control("PUT", "/clock", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString("")).isNotEmpty();
        assertThat(Duration.between(Instant.now(), now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void resetsDataClockNumbersAndKeys() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2001-01-01T00:00:00Z\",\"frozen\":true}");
        emulator.control("PUT", "/access-keys", "[]");
        emulator.call(createHostShareKey(instanceId));
        emulator.call(generateAssetOperationToken(instanceId));

        assertThat(emulator.control("POST", "/reset", "{}").status()).isEqualTo(204);

        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(createHostShareKey(instanceId))).hasMember("/HostShareKeyId", "10235");
        assertThat(emulator.call(generateAssetOperationToken(instanceId)))
                .hasMember("/AssetOperationToken/TokenId", "1");
        assertThat(Duration.between(Instant.now(), now()).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(emulator.control("GET", "/access-keys").at("/0/accessKeyId").asString())
                .isEqualTo("testAccessKeyId");
    }

    @Test
    void clearsTheOldWorldInTheBackground() throws InterruptedException {
        emulator.call(createHostShareKey(instanceId));
        emulator.control("POST", "/reset", "{}");

        Instant patience = Instant.now().plusSeconds(60);
        while (storedRows() > 0 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(storedRows()).isZero();
    }

    @Test
    void showsKeysWithoutTheirSecrets() {
        Answer put = emulator.control("PUT", "/access-keys", """
                [{"accessKeyId": "LTAIfirst", "accessKeySecret": "s3cret-one", "status": "inactive",
                  "account": "123456789012", "userId": "alice", "expiration": "2030-01-01T00:00:00Z",
                  "policies": [{"Version": "1", "Statement": []}, "{\\"Version\\":\\"1\\",\\"Statement\\":[]}"]},
                 {"accessKeyId": "STS.second", "accessKeySecret": "s3cret-two", "securityToken": "t0ken"}]""");

        assertThat(put.status()).as(put.body()).isEqualTo(200);
        Answer answer = emulator.control("GET", "/access-keys");
        assertThat(answer.body()).isEqualTo(put.body()).doesNotContain("s3cret", "t0ken");
        assertThat(answer.at("/0/status").asString()).isEqualTo("Inactive");
        assertThat(answer.at("/0/account").asString()).isEqualTo("123456789012");
        assertThat(answer.at("/0/userId").asString()).isEqualTo("alice");
        assertThat(answer.at("/0/policies").size()).isEqualTo(2);
        assertThat(answer.at("/1/temporary").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [{"accessKeySecret": "hush-hush"}]                                        | accessKeyId
                    [{"accessKeyId": "a"}]                                                     | accessKeySecret
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush", "status": "On"}]     | status
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush", "account": "12"}]    | account
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush", "userId": "LONG"}]   | userId
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush", "secret": "x"}]      | secret
                    [{"accessKeyId": "a", "accessKeySecret": {"hush-hush": 1}}]                | accessKeySecret
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush"}, {"accessKeyId": "a", "accessKeySecret": "x"}] | two access keys
                    [{"accessKeyId": "a", "accessKeySecret": "hush-hush", "policies": [{"Version": "7"}]}] | Version
                    """)
    void refusesKeysThatMakeNoSenseWithoutRepeatingThem(String body, String named) {
        Answer answer = emulator.control("PUT", "/access-keys", body.replace("LONG", "x".repeat(129)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(named).doesNotContain("hush-hush");
        assertThat(emulator.control("GET", "/access-keys").at("/0/accessKeyId").asString())
                .isEqualTo("testAccessKeyId");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200", "LOCALHOST:8080, 200", "127.0.0.1, 200", "192.168.1.5:80, 200", "[::1]:8080, 200",
        "emulator, 200", "Other.Test:99, 200", "evil.example, 403", "localhost.evil.example, 403", "127.0.0.1.evil, 403"
    })
    void answersOnlyToHostsThatCannotBeAForeignPage(String host, int status) {
        RawAnswer answer = RawHttp.send(
                emulator.endpoint(),
                "GET /_emulator/clock HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n"})
    void takesChangesAsJsonOnly(String header) {
        RawAnswer answer = RawHttp.send(
                emulator.endpoint(),
                "POST /_emulator/reset HTTP/1.1\r\nHost: localhost\r\n" + header
                        + "Content-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void offersNoPageOfAnotherOriginAnything() {
        RawAnswer preflight = RawHttp.send(
                emulator.endpoint(),
                "OPTIONS /_emulator/reset HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n"
                        + "Access-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: content-type\r\n"
                        + "Connection: close\r\n\r\n");

        assertThat(preflight.header("access-control-allow-origin")).isEmpty();
    }

    @Test
    void tellsWhatIsServed() {
        Answer answer = emulator.control("GET", "/coverage");

        assertThat(answer.json()).hasSize(196);
        assertThat(answer.json()
                        .valueStream()
                        .map(action -> action.path("action").asString()))
                .isSorted()
                .doesNotHaveDuplicates();
        JsonNode create = named(answer, "CreateHostShareKey");
        assertThat(create.path("served").asBoolean()).isTrue();
        assertThat(create.path("group").asString()).isEqualTo("host-share-key");
        assertThat(create.path("sources").toString()).contains("\"help-page\"", "\"terraform\"");
        assertThat(named(answer, "CreateProject").path("served").asBoolean()).isFalse();
    }

    /** docs/coverage.md has the same, so that CoveragePageTests compares the two in whole. */
    @Test
    void tellsWhatIsNotCertain() {
        JsonNode errors = named(emulator.control("GET", "/coverage"), "ModifyHostShareKey")
                .path("errors");

        assertThat(errors.valueStream().map(error -> error.path("code").asString()))
                .containsExactly("Commodity.BizError.InvalidStatus", "InvalidParameter", "HostShareKeyAlreadyExists");
        assertThat(errors.valueStream().map(error -> error.path("evidence").asString()))
                .containsExactly("CLIENT", "DOCUMENTED", "ASSUMED");
    }

    private static JsonNode named(Answer coverage, String action) {
        return coverage.json()
                .valueStream()
                .filter(one -> one.path("action").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
