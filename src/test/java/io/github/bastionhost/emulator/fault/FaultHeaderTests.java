package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fault that one call asks for by its own header. */
class FaultHeaderTests extends FaultTests {

    private Answer create(String header) {
        return emulator.call(createHostShareKey(instanceId).withHeader("x-emulator-fault", header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error=Throttling.User",
                " error = Throttling.User ",
                "latency=PT0S,error=Throttling.User",
                "{\"error\": {\"code\": \"Throttling.User\"}}"
            })
    void refusesTheOneCall(String header) {
        assertThat(create(header))
                .isRefusedWith(400, "Throttling.User")
                .because("the header x-emulator-fault asks for it");
        assertThat(storedRows()).isZero();
        assertThat(emulator.call(createHostShareKey(instanceId))).isAccepted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error=InternalError,afterPerforming",
                "{\"error\": {\"code\": \"InternalError\"}, \"afterPerforming\": true}"
            })
    void losesTheAnswerOfTheOneCall(String header) {
        assertThat(create(header)).isRefusedWith(500, "InternalError");
        assertThat(storedRows()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"latency=PT0.2S", "{\"latency\": {\"lognormal\": {\"median\": \"PT0.2S\", \"sigma\": 0}}}"})
    void delaysTheOneCall(String header) {
        long began = System.nanoTime();
        assertThat(create(header)).isAccepted();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void goesBeforeTheRules() {
        arm(mine(), "{}", "{\"error\": {\"code\": \"ServiceUnavailable\"}}");

        assertThat(create("latency=PT0S")).isAccepted();
        assertThat(counted()).isEqualTo("0 0");
        assertThat(emulator.call(list())).isRefusedWith(503, "ServiceUnavailable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            never                          | has the word "never"; known are error=<code>, latency=<duration>, reset, cut, malformed and afterPerforming
            error                          | has the word "error"
            reset=1                        | has the word "reset=1"
            cut,                           | has the word ""
            cut,cut                        | has cut twice
            cut,malformed                  | has both cut and malformed
            cut,reset                      | $ must have only one of error, throttle, connection and body
            afterPerforming                | $ must have one of
            error=Throttling.Usr           | $.error.code is "Throttling.Usr", which neither the gateway nor CreateHostShareKey is known to give; the nearest is Throttling.User
            error=                         | $.error.code must be a code
            latency=soon                   | has the latency "soon"; its form is that of PT0.5S
            latency=PT6M                   | $.latency.fixed must be from PT0S to PT5M
            {"eror": {}}                   | is not the JSON of a fault at $.eror
            {"latency": {"fixed": "x"}}    | is not the JSON of a fault at $.latency.fixed
            {"error"                       | begins like JSON and is not
            {"body": "cut"} x              | begins like JSON and is not
            {"throttle": {"callsPerSecond": 0}} | $.throttle goes with a rule
            """)
    void refusesWhatItCannotRead(String header, String reason) {
        assertThat(create(header)).isRefusedAsInvalid().because("the header x-emulator-fault: " + reason);
        assertThat(storedRows()).isZero();
    }

    @Test
    void refusesAnEmptyHeader() {
        assertThat(create("")).isRefusedAsInvalid().because("has the word \"\"");
    }
}
