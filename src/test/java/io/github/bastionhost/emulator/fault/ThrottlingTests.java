package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Rates by the emulator's clock, which these tests hold still; they have a service for themselves. */
@TestPropertySource(properties = "bastionhost.throttling=on")
class ThrottlingTests extends FaultTests {

    @BeforeEach
    void holdTheClock() {
        emulator.control("PUT", "/clock", "{\"instant\": \"2026-11-23T04:13:00Z\", \"frozen\": true}");
    }

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
    }

    private void pass(Request request, int calls) {
        IntStream.range(0, calls)
                .forEach(number -> assertThat(emulator.call(request)).isAccepted());
    }

    private void advance(String span) {
        emulator.control("PUT", "/clock", "{\"advance\": \"%s\"}".formatted(span));
    }

    @Test
    void letsTenCallsOfAnActionPassInASecond() {
        pass(list(), 10);

        Answer refused = emulator.call(list());
        assertThat(refused)
                .isRefusedWith(400, "Throttling.User")
                .hasMember("/Message", "Request was denied due to user flow control.")
                .because("1234567890123456 has called ListHostShareKeys 10 times in this second");
        assertThat(refused.header("x-acs-retry-after")).isEqualTo("1000");
        advance("PT0.999S");
        assertThat(emulator.call(list()).header("x-acs-retry-after")).isEqualTo("1");
        advance("PT0.001S");
        pass(list(), 10);
        assertThat(emulator.call(list())).isRefusedWith(400, "Throttling.User");
    }

    @Test
    void countsActionsAndUsersApart() {
        emulator.control("PUT", "/access-keys", """
                [{"accessKeyId": "owner", "accessKeySecret": "s"},
                 {"accessKeyId": "alice", "accessKeySecret": "s", "userId": "alice"},
                 {"accessKeyId": "alice2", "accessKeySecret": "s", "userId": "alice"},
                 {"accessKeyId": "other", "accessKeySecret": "s", "account": "999999999999"}]""");
        pass(list(), 10);

        pass(Request.of("ListHosts", instanceId), 10);
        pass(list().with("AccessKeyId", "other"), 10);
        pass(list().with("AccessKeyId", "alice"), 10);
        assertThat(emulator.call(list().with("AccessKeyId", "alice2"))).isRefusedWith(400, "Throttling.User");
        assertThat(emulator.call(list().with("AccessKeyId", "owner"))).isRefusedWith(400, "Throttling.User");
    }

    @Test
    void countsRightAmongManyCallers() {
        assertThat(Race.of(16, racer -> emulator.call(list()).status()))
                .filteredOn(status -> status == 200)
                .hasSize(10);
    }

    @Test
    void goesOnWhenTheClockIsSetBack() {
        pass(list(), 10);
        advance("-PT1H");

        pass(list(), 10);
        assertThat(emulator.call(list()).header("x-acs-retry-after")).isEqualTo("1000");
    }

    @Test
    void throttlesByRuleAtItsOwnRate() {
        arm(mine(), "{\"count\": 2}", "{\"throttle\": {\"callsPerSecond\": 2}}");
        pass(list(), 2);

        advance("PT0.4S");
        Answer refused = emulator.call(list());
        assertThat(refused).isRefusedWith(400, "Throttling.User").because("the fault rule $[0] fires");
        assertThat(refused.header("x-acs-retry-after")).isEqualTo("600");
        assertThat(emulator.call(Request.of("ListHosts", instanceId))).isRefusedWith(400, "Throttling.User");
        assertThat(counted()).isEqualTo("4 2");
        pass(list(), 1);
    }

    @Test
    void endsARuleAtAnInstantOfTheClock() {
        arm(mine(), "{\"until\": \"2026-11-23T04:13:01Z\"}", "{\"error\": {\"code\": \"InternalError\"}}");

        assertThat(emulator.call(list())).isRefusedWith(500, "InternalError");
        advance("PT0.999999S");
        assertThat(emulator.call(list())).isRefusedWith(500, "InternalError");
        advance("PT0.000001S");
        assertThat(emulator.call(list())).isAccepted();
        // Moving the clock has not begun the counting anew.
        assertThat(counted()).isEqualTo("3 2");
    }

    @Test
    void forgetsRulesAtAReset() {
        arm(mine(), "{}", "{\"error\": {\"code\": \"InternalError\"}}");
        emulator.control("POST", "/reset", "{}");

        assertThat(emulator.call(list())).isAccepted();
        assertThat(emulator.control("GET", "/faults").body()).isEqualTo("[]");
        arm(mine(), "{}", "{\"error\": {\"code\": \"InternalError\"}}");
        assertThat(emulator.call(list())).isRefusedWith(500, "InternalError");
    }
}
