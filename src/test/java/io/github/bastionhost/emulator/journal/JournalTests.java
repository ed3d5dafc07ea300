package io.github.bastionhost.emulator.journal;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the journal keeps and shows. Each test has a sandbox of its own. */
class JournalTests extends EmulatorTests {

    @BeforeEach
    void enterASandbox() {
        emulator = emulator.in(instanceId);
    }

    private Request getHost(String hostId) {
        return Request.of("GetHost", instanceId).with("HostId", hostId);
    }

    private Answer requests(String query) {
        return emulator.control("GET", "/requests" + query);
    }

    private static Stream<String> ids(Answer page) {
        return page.at("/requests")
                .valueStream()
                .map(entry -> entry.path("requestId").asString());
    }

    @Test
    void keepsWhatCameAndWhatBecameOfIt() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        Answer refused = emulator.call(getHost("7").asForm().with("AccessKeyId", "LTAIsomebody"));

        JsonNode entry = requests("").at("/requests/0");

        assertThat(entry.path("requestId").asString())
                .isEqualTo(refused.at("/RequestId").asString());
        assertThat(entry.path("time").asString()).isEqualTo("2026-11-23T04:13:00Z");
        assertThat(entry.path("durationMicros").asLong()).isBetween(1L, 60_000_000L);
        assertThat(entry.path("method").asString()).isEqualTo("POST");
        assertThat(entry.path("action").asString()).isEqualTo("GetHost");
        assertThat(entry.path("parameters").toString())
                .isEqualTo(
                        "{\"Action\":\"GetHost\",\"Version\":\"2019-12-09\",\"InstanceId\":\"%s\",\"HostId\":\"7\",\"AccessKeyId\":\"LTAIsomebody\"}"
                                .formatted(instanceId));
        assertThat(entry.path("parametersLeftOut").asInt()).isZero();
        assertThat(entry.at("/identity/accessKeyId").asString()).isEqualTo("LTAIsomebody");
        assertThat(entry.at("/identity/account").asString()).isEqualTo("1234567890123456");
        assertThat(entry.path("signature").asString()).isEqualTo("notChecked");
        assertThat(entry.path("status").asInt()).isEqualTo(refused.status());
        assertThat(entry.path("code").asString()).isEqualTo(refused.at("/Code").asString());
        assertThat(entry.path("reason").asString())
                .isEqualTo(refused.at("/EmulatorReason").asString())
                .contains("7");
    }

    @Test
    void keepsWhatIsAcceptedWithoutACode() {
        Answer accepted = emulator.call(createHostShareKey(instanceId));

        JsonNode entry = emulator.control(
                        "GET", "/requests/" + accepted.at("/RequestId").asString())
                .json();
        assertThat(entry.path("status").asInt()).isEqualTo(200);
        assertThat(entry.path("code").isNull()).isTrue();
        assertThat(entry.path("reason").isNull()).isTrue();
        assertThat(entry.path("signature").asString()).isEqualTo("unsigned");
        assertThat(entry.at("/identity/accessKeyId").isNull()).isTrue();
    }

    @Test
    void keepsWhatIsRefusedAtTheDoor() {
        emulator.call(getHost("1").with("Format", "YAML"));
        emulator.call(getHost("1").with("Action", null));

        assertThat(requests("").at("/requests/1/code").asString()).isEqualTo("InvalidParameter.Format");
        assertThat(requests("").at("/requests/0/code").asString()).isEqualTo("MissingAction");
        assertThat(requests("").at("/requests/0/action").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CreateHostShareKey          | PrivateKey
                    CreateHostShareKey          | PassPhrase
                    CreateHostShareKey          | PrivatKey
                    CreateHostShareKey          | passphrase
                    CreateHostShareKey          | Private_Key
                    CreateHostAccount           | Password
                    CreateHostAccount           | Pasword
                    CreateHostAccount           | Account.1.Password
                    CreateUser                  | Password
                    GenerateAssetOperationToken | AssetAccountPassword
                    RenewAssetOperationToken    | Token
                    RenewAssetOperationToken    | TokenId
                    GetHost                     | SecurityToken
                    GetHost                     | BearerToken
                    GetHost                     | AccessKeySecret
                    GetHost                     | DB-PASSWORD-OLD
                    CraeteHostAccount           | Password
                    CraeteHostAccount           | Passwort
                    """)
    void masksSecrets(String action, String parameter) {
        Answer answer = emulator.call(Request.of(action, instanceId).with(parameter, "hush-hush"));

        Answer shown = requests("");
        assertThat(shown.body()).doesNotContain("hush");
        assertThat(shown.at("/requests/0/parameters").path(parameter).asString())
                .isEqualTo("******");
        assertThat(emulator.control(
                                "GET", "/requests/" + answer.at("/RequestId").asString())
                        .body())
                .doesNotContain("hush");
    }

    @Test
    void masksSecretsWhereverTheyLand() {
        emulator.call(getHost("1").with("Account", "{\"Name\":\"root\",\"Password\": \"hush-hush\"}"));
        emulator.call(getHost("1").with("Text", "[{\\\"private_key\\\":\\\"hush-hush\\\"}]"));
        emulator.call(getHost("1").asForm().with("{\"Password\":\"hush-hush\"}", ""));
        emulator.call(getHost("1").with("hush-hush".repeat(20), ""));

        assertThat(requests("").body()).doesNotContain("hush").contains("(not a name: 180 characters)");
    }

    @Test
    void showsWhatIsNoSecret() {
        emulator.call(
                getHost("1").with("Signature", "abc=").with("PageSize", "10").with("Comment", "{\"a\":1}"));

        assertThat(requests("").at("/requests/0/parameters").toString())
                .contains("\"HostId\":\"1\"", "\"Signature\":\"abc=\"", "\"PageSize\":\"10\"", "{\\\"a\\\":1}");
    }

    @Test
    void cutsLongValuesAndSaysSo() {
        emulator.call(getHost("1").with("Comment", "x".repeat(1024)).with("Remark", "y".repeat(1025)));

        JsonNode parameters = requests("").at("/requests/0/parameters");
        assertThat(parameters.path("Comment").asString()).isEqualTo("x".repeat(1024));
        assertThat(parameters.path("Remark").asString()).isEqualTo("y".repeat(1024) + "… (cut, 1025 characters)");
    }

    @Test
    void leavesOutWhatIsTooMuchAndSaysHowMany() {
        Request many = getHost("1").asForm();
        for (int i = 0; i < 196; i++) {
            many = many.with("Extra" + i, "");
        }
        emulator.call(many);
        emulator.call(many.with("OneMore", ""));

        assertThat(requests("").at("/requests/1/parametersLeftOut").asInt()).isZero();
        assertThat(requests("").at("/requests/0/parametersLeftOut").asInt()).isEqualTo(1);
        assertThat(requests("").at("/requests/0/parameters")).hasSize(200);
    }

    @Test
    void filters() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:00:00Z\",\"frozen\":true}");
        emulator.call(getHost("1"));
        emulator.call(getHost("2").with("AccessKeyId", "LTAIother"));
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T05:00:00Z\",\"frozen\":true}");
        emulator.call(Request.of("ListHosts", instanceId).with("HostName", "a,b=c"));
        emulator.call(getHost("x"));

        assertThat(count("")).isEqualTo(4);
        assertThat(count("?action=GetHost")).isEqualTo(3);
        assertThat(count("?action=gethost")).isZero();
        assertThat(count("?code=OK")).isEqualTo(1);
        assertThat(count("?code=InvalidParameter")).isEqualTo(1);
        assertThat(count("?parameter=HostId%3D2")).isEqualTo(1);
        assertThat(count("?parameter=HostId=")).isZero();
        assertThat(count("?parameter=HostName=" + URLEncoder.encode("a,b=c", StandardCharsets.UTF_8)))
                .isEqualTo(1);
        assertThat(count("?parameter=HostId=2&parameter=Action=GetHost")).isEqualTo(1);
        assertThat(count("?parameter=HostId=2&parameter=Action=ListHosts")).isZero();
        assertThat(count("?accessKeyId=LTAIother")).isEqualTo(1);
        assertThat(count("?since=2026-11-23T05:00:00Z")).isEqualTo(2);
        assertThat(count("?since=2026-11-23T05:00:00.001Z")).isZero();
        assertThat(count("?since=2026-11-23T05:00:00Z&action=GetHost&code=InvalidParameter"))
                .isEqualTo(1);
    }

    private int count(String query) {
        Answer page = requests(query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.at("/totalCount").asInt();
    }

    @Test
    void pagesNewestFirst() {
        List<String> made = Stream.of("1", "2", "3")
                .map(id -> emulator.call(getHost(id)).at("/RequestId").asString())
                .toList();

        assertThat(ids(requests(""))).containsExactly(made.get(2), made.get(1), made.get(0));
        assertThat(ids(requests("?pageSize=2"))).containsExactly(made.get(2), made.get(1));
        assertThat(ids(requests("?pageSize=2&pageNumber=2"))).containsExactly(made.get(0));
        assertThat(ids(requests("?pageSize=1000&pageNumber=2"))).isEmpty();
        assertThat(requests("?pageSize=2&pageNumber=2").at("/totalCount").asInt())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?actoin=GetHost         | nearest is action
                    ?parameter=HostId       | <name>=<value>
                    ?parameter==1           | <name>=<value>
                    ?parameter=Password=x   | masked in the journal
                    ?action=RenewAssetOperationToken&parameter=TokenId=1 | masked in the journal
                    ?since=yesterday        | since
                    ?pageNumber=0           | pageNumber must be at least 1
                    ?pageNumber=1000001     | pageNumber must be at most 1000000
                    ?pageSize=0             | pageSize must be at least 1
                    ?pageSize=1001          | pageSize must be at most 1000
                    """)
    void refusesFiltersThatMakeNoSense(String query, String detail) {
        Answer answer = requests(query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString("")).contains(detail);
    }

    @Test
    void looksForMasksAndEmptyValuesOfSecrets() {
        emulator.call(createHostShareKey(instanceId));

        assertThat(count("?parameter=PrivateKey=******")).isEqualTo(1);
        assertThat(count("?parameter=PassPhrase=")).isZero();
    }

    @Test
    void isClearedByACallAndByAReset() {
        emulator.call(getHost("1"));
        assertThat(emulator.control("DELETE", "/requests").status()).isEqualTo(204);
        assertThat(count("")).isZero();

        emulator.call(getHost("1"));
        assertThat(count("")).isEqualTo(1);
        emulator.control("POST", "/reset", "{}");
        assertThat(count("")).isZero();
        emulator.call(getHost("1"));
        assertThat(count("")).isEqualTo(1);
    }

    @Test
    void isOfOneSandboxAlone() {
        Answer here = emulator.call(getHost("1"));

        assertThat(emulator.in(instanceId + ".other")
                        .control("GET", "/requests")
                        .at("/totalCount")
                        .asInt())
                .isZero();
        assertThat(emulator.in(instanceId + ".other")
                        .control("GET", "/requests/" + here.at("/RequestId").asString())
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "0C3A6A52-2C0E-4F7A-9B0B-1D0F4E5A6B7C", "latest"})
    void knowsNoOtherRequest(String requestId) {
        Answer answer = emulator.control("GET", "/requests/" + requestId);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.at("/detail").asString()).contains("no such request");
    }

    @Test
    void findsARequestByItsIdInAnyLettersAndTheLatest() {
        String id = emulator.call(getHost("1")).at("/RequestId").asString();

        for (String name : List.of(id, id.toLowerCase(Locale.ROOT), "latest")) {
            assertThat(emulator.control("GET", "/requests/" + name)
                            .at("/requestId")
                            .asString())
                    .isEqualTo(id);
        }
    }

    @Test
    void staysWithinReachWhileManyCall() {
        Race.of(16, number -> emulator.call(generateAssetOperationToken(instanceId)));

        assertThat(count("?action=GenerateAssetOperationToken&code=OK")).isEqualTo(16);
        assertThat(emulator.call(getHost("1"))).hasRequestId();
    }

    @Test
    void keepsTheOrderOfManyRequests() {
        List<String> made = IntStream.range(0, 300)
                .mapToObj(number ->
                        emulator.call(getHost("" + number)).at("/RequestId").asString())
                .toList();

        List<String> shown = new ArrayList<>(ids(requests("?pageSize=1000")).toList());
        Collections.reverse(shown);
        assertThat(shown).isEqualTo(made);
        assertThat(requests("/" + made.get(0)).at("/parameters/HostId").asString())
                .isEqualTo("0");
    }

    @Test
    void losesNothingWhileManyCallAndRead() {
        List<List<String>> made = Race.of(9, caller -> {
            if (caller == 0) {
                for (int i = 0; i < 30; i++) {
                    assertThat(ids(requests("?pageSize=1000"))).doesNotHaveDuplicates();
                }
                return List.<String>of();
            }
            return IntStream.range(0, 60)
                    .mapToObj(number ->
                            emulator.call(getHost("" + number)).at("/RequestId").asString())
                    .toList();
        });

        assertThat(ids(requests("?pageSize=1000")))
                .containsExactlyInAnyOrderElementsOf(
                        made.stream().flatMap(List::stream).toList());
    }

    @Test
    void cutsLongAccessKeys() {
        emulator.call(getHost("1").asForm().with("AccessKeyId", "L".repeat(2_000)));

        assertThat(requests("").at("/requests/0/identity/accessKeyId").asString())
                .isEqualTo("L".repeat(1_024) + "… (cut, 2000 characters)");
    }
}
