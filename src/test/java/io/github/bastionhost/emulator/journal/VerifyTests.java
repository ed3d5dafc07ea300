package io.github.bastionhost.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expectations held against the journal. */
class VerifyTests extends EmulatorTests {

    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void makeThreeRequests() {
        emulator = emulator.in(instanceId);
        make(Request.of("ListHosts", instanceId).with("HostName", "web01"));
        make(Request.of("GetHost", instanceId).with("HostId", "x"));
        make(Request.of("ListHosts", instanceId).with("HostName", "web02").with("PageSize", "5"));
    }

    private void make(Request request) {
        made.add(emulator.call(request).at("/RequestId").asString());
    }

    private Answer verify(String body) {
        return emulator.control("POST", "/requests/verify", body.replace('\'', '"'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'action': 'ListHosts'}                                             | true  | 2 | at least 1
                    {'action': 'ListHosts', 'times': 2}                                 | true  | 2 | exactly 2
                    {'action': 'ListHosts', 'times': 1}                                 | false | 2 | exactly 1
                    {'action': 'ListHosts', 'times': 3}                                 | false | 2 | exactly 3
                    {'action': 'ListHosts', 'atLeast': 2}                               | true  | 2 | at least 2
                    {'action': 'ListHosts', 'atLeast': 3}                               | false | 2 | at least 3
                    {'action': 'ListHosts', 'atMost': 2}                                | true  | 2 | at most 2
                    {'action': 'ListHosts', 'atMost': 1}                                | false | 2 | at most 1
                    {'action': 'ListHosts', 'atLeast': 1, 'atMost': 2}                  | true  | 2 | 1 to 2
                    {'action': 'GetUser', 'times': 0}                                   | true  | 0 | exactly 0
                    {'action': 'GetUser'}                                               | false | 0 | at least 1
                    {'code': 'OK'}                                                      | true  | 2 | at least 1
                    {'code': 'InvalidParameter'}                                        | true  | 1 | at least 1
                    {'action': 'GetHost', 'code': 'OK'}                                 | false | 0 | at least 1
                    {'parameters': {'HostName': 'web01'}}                               | true  | 1 | at least 1
                    {'parameters': {'PageSize': 5}}                                     | true  | 1 | at least 1
                    {'action': 'ListHosts', 'parameters': {'PageSize': null}, 'times': 1} | true | 1 | exactly 1
                    {'parameters': {'HostName': 'web01', 'PageSize': '5'}}              | false | 0 | at least 1
                    """)
    void counts(String body, boolean holds, int count, String expected) {
        Answer answer = verify(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.at("/holds").asBoolean()).as(answer.body()).isEqualTo(holds);
        assertThat(answer.at("/count").asInt()).isEqualTo(count);
        assertThat(answer.at("/expected").asString()).isEqualTo(expected);
        assertThat(answer.at("/matching")).hasSize(count);
    }

    @Test
    void showsWhatComesNearestAndWhereItDiffers() {
        Answer answer =
                verify("{'action': 'ListHosts', 'parameters': {'HostName': 'web03', 'PageSize': '5'}, 'code': 'OK'}");

        assertThat(answer.at("/holds").asBoolean(true)).isFalse();
        assertThat(answer.at("/nearest")).hasSize(3);
        assertThat(answer.at("/nearest/0/request/requestId").asString()).isEqualTo(made.get(2));
        assertThat(answer.at("/nearest/0/differences").toString())
                .isEqualTo("[{\"what\":\"parameter HostName\",\"expected\":\"web03\",\"actual\":\"web02\"}]");
        assertThat(answer.at("/nearest/1/differences").toString())
                .isEqualTo("[{\"what\":\"parameter HostName\",\"expected\":\"web03\",\"actual\":\"web01\"},"
                        + "{\"what\":\"parameter PageSize\",\"expected\":\"5\",\"actual\":null}]");
        assertThat(answer.at("/nearest/2/differences").toString())
                .contains("{\"what\":\"action\",\"expected\":\"ListHosts\",\"actual\":\"GetHost\"}")
                .contains("{\"what\":\"code\",\"expected\":\"OK\",\"actual\":\"InvalidParameter\"}");
    }

    @Test
    void namesTheRequestsThatAreTooMany() {
        Answer answer = verify("{'action': 'ListHosts', 'atMost': 1}");

        assertThat(answer.at("/matching").toString()).isEqualTo("[\"%s\",\"%s\"]".formatted(made.get(0), made.get(2)));
        assertThat(answer.at("/nearest")).isEmpty();
    }

    @Test
    void verifiesAnOrderWithOthersBetween() {
        Answer answer =
                verify("{'inOrder': [{'parameters': {'HostName': 'web01'}}, {'action': 'ListHosts', 'code': 'OK'}]}");

        assertThat(answer.at("/holds").asBoolean()).as(answer.body()).isTrue();
        assertThat(answer.at("/count").asInt()).isEqualTo(2);
        assertThat(answer.at("/missing").isNull()).isTrue();
        assertThat(answer.at("/matching").toString()).isEqualTo("[\"%s\",\"%s\"]".formatted(made.get(0), made.get(2)));
    }

    @Test
    void tellsWhichStepCameTooEarly() {
        Answer answer = verify("{'inOrder': [{'action': 'GetHost'}, {'parameters': {'HostName': 'web01'}}]}");

        assertThat(answer.at("/holds").asBoolean(true)).isFalse();
        assertThat(answer.at("/count").asInt()).isEqualTo(1);
        assertThat(answer.at("/missing").asInt()).isEqualTo(2);
        assertThat(answer.at("/nearest/0/request/requestId").asString()).isEqualTo(made.get(0));
        assertThat(answer.at("/nearest/0/differences").toString())
                .isEqualTo("[{\"what\":\"order\",\"expected\":\"after %s\",\"actual\":\"before it\"}]"
                        .formatted(made.get(1)));
    }

    @Test
    void tellsWhichStepDiffers() {
        Answer answer = verify("{'inOrder': [{'action': 'GetHost'}, {'parameters': {'HostName': 'web03'}}]}");

        assertThat(answer.at("/missing").asInt()).isEqualTo(2);
        assertThat(answer.at("/nearest")).hasSize(1);
        assertThat(answer.at("/nearest/0/differences/0/actual").asString()).isEqualTo("web02");
    }

    @Test
    void takesARequestForOneStepOnly() {
        assertThat(verify("{'inOrder': [{'action': 'GetHost'}, {'action': 'GetHost'}]}")
                        .at("/missing")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void comparesLongValuesAsTheyAreKept() {
        make(Request.of("ListHosts", instanceId).with("HostName", "x".repeat(1025)));

        assertThat(verify("{'parameters': {'HostName': '%s'}}".formatted("x".repeat(1025)))
                        .at("/holds")
                        .asBoolean())
                .isTrue();
        assertThat(verify("{'parameters': {'HostName': '%s'}}".formatted("x".repeat(1026)))
                        .at("/holds")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void believesInNamesThatSomebodyHasSent() {
        make(Request.of("MakeCoffee", instanceId));
        make(Request.of("GetHost", instanceId).with("HostNam", "web01"));

        assertThat(verify("{'action': 'MakeCoffee', 'times': 1}").at("/holds").asBoolean())
                .isTrue();
        assertThat(verify("{'action': 'GetHost', 'parameters': {'HostNam': 'web01'}}")
                        .at("/holds")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                        | Send action, parameters or code
                    {'times': 0}                                              | Send action, parameters or code
                    {'parameters': {}}                                        | Send action, parameters or code
                    {'action': 'GetHots', 'times': 0}                         | There is no action GetHots, and no request for it; the nearest is GetHost.
                    {'action': 'GetHost', 'parameters': {'HostIt': '1'}}      | GetHost has no parameter HostIt, and no request has one; the nearest is HostId.
                    {'action': 'CreateUser', 'parameters': {'Password': 'x'}} | The values of Password are masked
                    {'action': 'GetHost', 'times': -1}                        | $.times
                    {'action': 'GetHost', 'atLeast': -1}                      | $.atLeast
                    {'action': 'GetHost', 'atMost': -1}                       | $.atMost
                    {'action': 'GetHost', 'times': 1, 'atLeast': 1}           | Send times, or atLeast and atMost
                    {'action': 'GetHost', 'times': 1, 'atMost': 1}            | Send times, or atLeast and atMost
                    {'action': 'GetHost', 'atLeast': 2, 'atMost': 1}          | atLeast must not be more than atMost
                    {'action': 'GetHost', 'inOrder': [{'code': 'OK'}]}        | Send inOrder alone
                    {'times': 1, 'inOrder': [{'code': 'OK'}]}                 | Send inOrder alone
                    {'inOrder': []}                                           | $.inOrder
                    {'inOrder': [null]}                                       | $.inOrder[0]
                    {'inOrder': [{}]}                                         | Send action, parameters or code
                    {'inOrder': [{'action': 'GetHost', 'times': 1}]}          | $.inOrder[0].times
                    {'inOrder': [{'action': 'GetHots'}]}                      | the nearest is GetHost
                    {'actoin': 'GetHost'}                                     | $.actoin
                    {'action': 'GetHost', 'times': 'often'}                   | $.times
                    {'action': 'GetHost', 'parameters': {'HostId': {}}}       | $.parameters.HostId
                    []                                                        | JSON
                    """)
    void refusesExpectationsThatMakeNoSense(String body, String detail) {
        Answer answer = verify(body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail").asString("")).contains(detail);
    }

    @Test
    void takesAHundredStepsAndNoMore() {
        String step = "{'code': 'OK'}";

        assertThat(verify("{'inOrder': [%s]}".formatted(step + (", " + step).repeat(99)))
                        .status())
                .isEqualTo(200);
        assertThat(verify("{'inOrder': [%s]}".formatted(step + (", " + step).repeat(100)))
                        .status())
                .isEqualTo(400);
    }
}
