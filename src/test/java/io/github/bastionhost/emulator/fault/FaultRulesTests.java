package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls a rule befalls, and with what. */
class FaultRulesTests extends FaultTests {

    private static final String UNAVAILABLE = "{\"error\": {\"code\": \"ServiceUnavailable\"}}";

    private List<Integer> statuses(int calls) {
        return IntStream.range(0, calls)
                .map(number -> emulator.call(list()).status())
                .boxed()
                .toList();
    }

    @Test
    void knowsNoRulesAtFirst() {
        assertThat(emulator.control("GET", "/faults").body()).isEqualTo("[]");
    }

    @Test
    void showsTheRulesAsTheyWerePut() {
        Answer put = put("""
                {"match": {"action": ["GetHost"], "parameters": {"HostId": "77"}, "accessKeyId": "LTAI"},
                 "when": {"everyNth": 3, "count": 10, "until": "2099-01-01T00:00:00Z"},
                 "then": {"error": {"code": "Throttling.User"}, "latency": {"fixed": "PT0.2S"}}}""", """
                {"then": {"latency": {"lognormal": {"median": "PT0.1S", "sigma": 0.5}, "max": "PT2S"}},
                 "match": {"action": "GetHost"}}""");

        assertThat(put.body())
                .isEqualTo("[{\"match\":{\"action\":[\"GetHost\"],\"parameters\":{\"HostId\":\"77\"},"
                        + "\"accessKeyId\":\"LTAI\"},\"when\":{\"everyNth\":3,\"count\":10,"
                        + "\"until\":\"2099-01-01T00:00:00Z\"},\"then\":{\"error\":{\"code\":\"Throttling.User\"},"
                        + "\"latency\":{\"fixed\":\"PT0.2S\"}},\"matched\":0,\"fired\":0},"
                        + "{\"match\":{\"action\":[\"GetHost\"]},\"then\":{\"latency\":{\"lognormal\":"
                        + "{\"median\":\"PT0.1S\",\"sigma\":0.5},\"max\":\"PT2S\"}},\"matched\":0,\"fired\":0}]");
        assertThat(emulator.control("GET", "/faults").body()).isEqualTo(put.body());
        assertThat(emulator.control("DELETE", "/faults").body()).isEqualTo("[]");
        assertThat(emulator.control("GET", "/faults").body()).isEqualTo("[]");
    }

    @Test
    void refusesBeforeAnythingIsDone() {
        arm(mine(), "{}", UNAVAILABLE);

        assertThat(emulator.call(createHostShareKey(instanceId)))
                .isRefusedWith(503, "ServiceUnavailable")
                .hasMember("/Message", "The request has failed due to a temporary failure of the server.")
                .because("the fault rule $[0] fires");
        assertThat(storedRows()).isZero();
        emulator.control("DELETE", "/faults");
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
    }

    @Test
    void losesTheAnswerOfAnActionThatIsPerformed() {
        arm(mine(), "{}", "{\"error\": {\"code\": \"InternalError\"}, \"afterPerforming\": true}");

        assertThat(emulator.call(createHostShareKey(instanceId))).isRefusedWith(500, "InternalError");
        assertThat(storedRows()).isOne();
        // What the action itself refuses is lost as well.
        assertThat(emulator.call(createHostShareKey(instanceId))).isRefusedWith(500, "InternalError");
        assertThat(storedRows()).isOne();
    }

    @Test
    void refusesInXmlWhereThatIsWanted() {
        arm(mine(), "{}", UNAVAILABLE);

        Answer answer = emulator.call(list().with("Format", "XML"));
        assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.body()).contains("<Code>ServiceUnavailable</Code>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"code": "Throttling.User"}     | 400 | Throttling.User | Request was denied due to user flow control.
            {"code": "Forbidden.RAM"}       | 403 | Forbidden.RAM | User not authorized to operate on the specified resource, or this API doesn't support RAM.
            {"code": "MissingAccessKeyId"}  | 400 | MissingAccessKeyId | AccessKeyId is mandatory for this action.
            {"code": "HostShareKeyAlreadyExists"} | 400 | HostShareKeyAlreadyExists | The host share key already exists.
            {"code": "Commodity.BizError.InvalidStatus"} | 400 | Commodity.BizError.InvalidStatus | The instance status is invalid.
            {"code": "InternalError", "status": 502} | 502 | InternalError | An unknown error occurred.
            {"code": "InternalError", "message": "bäh"} | 500 | InternalError | bäh
            {"code": "Own.Code", "status": 400} | 400 | Own.Code | Own.Code
            {"code": "Own.Code", "status": 599, "message": "own"} | 599 | Own.Code | own
            """)
    void takesStatusAndMessageFromTheTables(String error, int status, String code, String message) {
        arm(
                "{\"action\": \"CreateHostShareKey\", \"parameters\": {\"InstanceId\": \"%s\"}}".formatted(instanceId),
                "{}",
                "{\"error\": %s}".formatted(error));

        assertThat(emulator.call(createHostShareKey(instanceId)))
                .isRefusedWith(status, code)
                .hasMember("/Message", message);
    }

    @Test
    void takesACodeOfAnyActionWhereNoneIsNamed() {
        arm(mine(), "{}", "{\"error\": {\"code\": \"HostGroupAlreadyExists\"}}");

        assertThat(emulator.call(list())).isRefusedWith(400, "HostGroupAlreadyExists");
    }

    @Test
    void matchesByActionParameterAndKey() {
        arm(
                "{\"action\": [\"ListHostShareKeys\", \"GetHostShareKey\"], \"accessKeyId\": \"LTAImine\","
                        + "\"parameters\": {\"InstanceId\": \"%s\", \"Marker\": \"1\"}}".formatted(instanceId),
                "{\"always\": true}",
                UNAVAILABLE);
        Request fits = list().with("Marker", "1").with("AccessKeyId", "LTAImine");

        assertThat(emulator.call(fits)).isRefusedWith(503, "ServiceUnavailable");
        assertThat(emulator.call(fits.with("Action", "GetHostShareKey"))).isRefusedWith(503, "ServiceUnavailable");
        assertThat(emulator.call(fits.with("Marker", "2"))).isAccepted();
        assertThat(emulator.call(fits.without("Marker"))).isAccepted();
        assertThat(emulator.call(fits.with("AccessKeyId", "LTAIother"))).isAccepted();
        assertThat(emulator.call(fits.without("AccessKeyId"))).isAccepted();
        assertThat(emulator.call(fits.with("Action", "ListHosts"))).isAccepted();
        assertThat(counted()).isEqualTo("2 2");
    }

    @Test
    void befallsTheNthCallAlone() {
        arm(mine(), "{\"nth\": 3}", UNAVAILABLE);

        assertThat(statuses(5)).containsExactly(200, 200, 503, 200, 200);
        assertThat(counted()).isEqualTo("5 1");
    }

    @Test
    void befallsEachNthCallAtMostSoOften() {
        arm(mine(), "{\"everyNth\": 2, \"count\": 2}", UNAVAILABLE);

        assertThat(statuses(8)).containsExactly(200, 503, 200, 503, 200, 200, 200, 200);
        assertThat(counted()).isEqualTo("8 2");
    }

    @Test
    void befallsTheSameCallsByTheSameSeed() {
        arm(mine(), "{\"probability\": 0.5, \"seed\": 42}", UNAVAILABLE);
        List<Integer> first = statuses(20);
        arm(mine(), "{\"probability\": 0.5, \"seed\": 42}", UNAVAILABLE);

        assertThat(first).contains(200, 503).isEqualTo(statuses(20));
        arm(mine(), "{\"probability\": 0.5, \"seed\": 43}", UNAVAILABLE);
        assertThat(statuses(20)).isNotEqualTo(first);
        arm(mine(), "{\"probability\": 0}", UNAVAILABLE);
        assertThat(statuses(5)).containsOnly(200);
        arm(mine(), "{\"probability\": 1}", UNAVAILABLE);
        assertThat(statuses(5)).containsOnly(503);
    }

    @Test
    void countsRightAmongManyCallers() {
        arm(mine(), "{\"count\": 7}", UNAVAILABLE);

        List<Integer> statuses =
                Race.of(16, racer -> statuses(3)).stream().flatMap(List::stream).toList();
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(7);
        assertThat(counted()).isEqualTo("48 7");
    }

    @Test
    void asksRulesInTheirOrderUntilOneFails() {
        put(
                "{\"match\": %s, \"then\": {\"latency\": {\"fixed\": \"PT0S\"}}}".formatted(mine()),
                "{\"match\": %s, \"when\": {\"nth\": 1}, \"then\": %s}".formatted(mine(), UNAVAILABLE),
                "{\"match\": %s, \"then\": {\"error\": {\"code\": \"InternalError\"}}}".formatted(mine()));

        assertThat(statuses(2)).containsExactly(503, 500);
        Answer counted = emulator.control("GET", "/faults");
        assertThat(counted.at("/0/fired").asInt()).isEqualTo(2);
        assertThat(counted.at("/1/matched").asInt()).isEqualTo(2);
        assertThat(counted.at("/2/matched").asInt()).isEqualTo(1);
    }

    @Test
    void countsAnewForANewList() {
        arm(mine(), "{}", UNAVAILABLE);
        statuses(2);
        arm(mine(), "{}", UNAVAILABLE);

        assertThat(counted()).isEqualTo("0 0");
    }

    @Test
    void leavesWhatIsNotAdmittedAlone() {
        arm("{}", "{}", UNAVAILABLE);

        assertThat(emulator.call(list().with("Action", "ListHostShareKey")))
                .isRefusedWith(404, "InvalidAction.NotFound");
        assertThat(emulator.call(list().without("Version"))).isRefusedWith(400, "MissingVersion");
        assertThat(counted()).isEqualTo("0 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"latency\": {\"fixed\": \"PT0.2S\"}}",
                "{\"latency\": {\"lognormal\": {\"median\": \"PT0.2S\", \"sigma\": 0}}}",
                "{\"latency\": {\"lognormal\": {\"median\": \"PT5M\", \"sigma\": 0}, \"max\": \"PT0.2S\"}}"
            })
    void delaysAndPerforms(String latency) {
        arm(mine(), "{}", latency);

        long began = System.nanoTime();
        assertThat(emulator.call(list())).isAccepted();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void delaysAndRefuses() {
        arm(mine(), "{}", "{\"latency\": {\"fixed\": \"PT0.2S\"}, \"error\": {\"code\": \"InternalError\"}}");

        long began = System.nanoTime();
        assertThat(emulator.call(list())).isRefusedWith(500, "InternalError");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void throttlesWhatComesTooOften() {
        arm(mine(), "{}", "{\"throttle\": {\"callsPerSecond\": 0}}");

        Answer refused = emulator.call(list());
        assertThat(refused)
                .isRefusedWith(400, "Throttling.User")
                .hasMember("/Message", "Request was denied due to user flow control.");
        assertThat(Long.parseLong(refused.header("x-acs-retry-after"))).isBetween(1L, 1_000L);
        arm(mine(), "{}", "{\"throttle\": {\"callsPerSecond\": 1000000}}");
        assertThat(emulator.call(list()).header("x-acs-retry-after")).isEmpty();
        assertThat(counted()).isEqualTo("1 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                         | $[0].then must be there
            {"then": {}}                                               | $[0].then must have one of error, latency, throttle, connection and body
            null                                                       | $[0] must be a rule, not null
            {"then": {"error": {"code": "InternalError"}, "body": "cut"}} | $[0].then must have only one of
            {"then": {"connection": "reset", "body": "cut"}}           | $[0].then must have only one of
            {"then": {"error": {}}}                                    | $[0].then.error.code must be a code
            {"then": {"error": {"code": "1x"}}}                        | $[0].then.error.code must be a code
            {"then": {"error": {"code": "Throttling.Usr"}}}            | the nearest is Throttling.User
            {"then": {"error": {"code": "InternalError", "status": 399}}} | $[0].then.error.status must be from 400 to 599
            {"then": {"error": {"code": "InternalError", "status": 600}}} | $[0].then.error.status must be from 400 to 599
            {"then": {"error": {"code": "InternalError", "message": "LONG"}}} | $[0].then.error.message must be at most 1024
            {"match": {"action": "GetHost"}, "then": {"error": {"code": "UserGroupAlreadyExists"}}} | neither the gateway nor GetHost is known to give
            {"match": {"action": "GetHosts"}, "then": {"body": "cut"}} | the nearest is GetHost
            {"match": {"action": [null]}, "then": {"body": "cut"}}     | $[0].match.action names
            {"match": {"parameters": {"PrivateKey": "x"}}, "then": {"body": "cut"}} | $[0].match.parameters names "PrivateKey", which is secret
            {"match": {"parameters": {"Password": "x"}}, "then": {"body": "cut"}} | which is secret
            {"match": {"parameters": {"SecurityToken": "x"}}, "then": {"body": "cut"}} | which is secret
            {"match": {"parameters": {"HostId": null}}, "then": {"body": "cut"}} | has no value for "HostId"
            {"match": {"actoin": "GetHost"}, "then": {"body": "cut"}}  | $[0].match.actoin
            {"when": {"nth": 1, "everyNth": 2}, "then": {"body": "cut"}} | $[0].when must have only one of
            {"when": {"always": false}, "then": {"body": "cut"}}       | $[0].when.always must be true
            {"when": {"nth": 0}, "then": {"body": "cut"}}              | $[0].when.nth must be at least 1
            {"when": {"everyNth": 0}, "then": {"body": "cut"}}         | $[0].when.everyNth must be at least 1
            {"when": {"count": 0}, "then": {"body": "cut"}}            | $[0].when.count must be at least 1
            {"when": {"probability": 1.01}, "then": {"body": "cut"}}   | $[0].when.probability must be from 0 to 1
            {"when": {"probability": -0.01}, "then": {"body": "cut"}}  | $[0].when.probability must be from 0 to 1
            {"when": {"until": "tomorrow"}, "then": {"body": "cut"}}   | $[0].when.until
            {"then": {"latency": {}}}                                  | $[0].then.latency must have one of fixed and lognormal
            {"then": {"latency": {"fixed": "PT1S", "lognormal": {"median": "PT1S", "sigma": 1}}}} | must have one of fixed and lognormal
            {"then": {"latency": {"fixed": "PT5M0.001S"}}}             | $[0].then.latency.fixed must be from PT0S to PT5M
            {"then": {"latency": {"fixed": "-PT1S"}}}                  | $[0].then.latency.fixed must be from PT0S to PT5M
            {"then": {"latency": {"fixed": "PT1S", "max": "PT1S"}}}    | $[0].then.latency.max goes with lognormal only
            {"then": {"latency": {"lognormal": {"sigma": 1}}}}         | $[0].then.latency.lognormal.median must be
            {"then": {"latency": {"lognormal": {"median": "PT1S"}}}}   | $[0].then.latency.lognormal.sigma must be
            {"then": {"latency": {"lognormal": {"median": "PT1S", "sigma": 10.1}}}} | sigma must be from 0 to 10
            {"then": {"latency": {"fixed": "PT1S"}, "afterPerforming": true}} | $[0].then.afterPerforming goes with
            {"then": {"throttle": {"callsPerSecond": 1}, "afterPerforming": true}} | $[0].then.afterPerforming goes with
            {"then": {"throttle": {}}}                                 | callsPerSecond must be from 0 to 1000000
            {"then": {"throttle": {"callsPerSecond": -1}}}             | callsPerSecond must be from 0 to 1000000
            {"then": {"throttle": {"callsPerSecond": 1000001}}}        | callsPerSecond must be from 0 to 1000000
            {"then": {"connection": "close"}}                          | $[0].then.connection
            """)
    void refusesRulesThatMakeNoSense(String rule, String reason) {
        Answer answer = send(rule.replace("LONG", "x".repeat(1_025)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString()).contains(reason);
        assertThat(emulator.control("GET", "/faults").body()).isEqualTo("[]");
    }

    @Test
    void takesTheLastOfEachRange() {
        put("""
                {"when": {"nth": 1, "count": 1}, "match": {"accessKeyId": "nobody"},
                 "then": {"error": {"code": "X", "status": 400, "message": "%s"}}}""".formatted("x".repeat(1_024)), """
                {"when": {"nth": 1}, "match": {"accessKeyId": "nobody"},
                 "then": {"latency": {"lognormal": {"median": "PT5M", "sigma": 10}, "max": "PT5M"}}}""");
    }

    @Test
    void keepsAHundredRulesAndNoMore() {
        String rule = "{\"match\": {\"accessKeyId\": \"nobody\"}, \"then\": {\"body\": \"cut\"}}";
        String[] hundred = IntStream.range(0, 100).mapToObj(number -> rule).toArray(String[]::new);

        assertThat(put(hundred).json()).hasSize(100);
        Answer refused = send(String.join(",", hundred), rule);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/detail").asString()).contains("must have at most 100 rules");
    }

    @Test
    void keepsRulesOfAQuarterOfAMegabyteAndNoMore() {
        String shell = "[{\"match\":{\"accessKeyId\":\"%s\"},\"then\":{\"body\":\"cut\"}}]";
        int room = FaultRules.LONGEST_BYTES - shell.length() + "%s".length();

        assertThat(emulator.control("PUT", "/faults", shell.formatted("x".repeat(room)))
                        .status())
                .isEqualTo(200);
        assertThat(emulator.control("PUT", "/faults", shell.formatted("x".repeat(room + 1)))
                        .at("/detail")
                        .asString())
                .isEqualTo("The rules are longer than 262144 bytes.");
    }
}
