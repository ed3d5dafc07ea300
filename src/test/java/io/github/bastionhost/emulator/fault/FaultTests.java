package io.github.bastionhost.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.AfterEach;

/** What tests of faults share: their rules are in force in the one world of all tests, and so end with each test. */
abstract class FaultTests extends EmulatorTests {

    @AfterEach
    void endFaults() {
        emulator.control("DELETE", "/faults");
    }

    /** Puts one rule in force: its match, its when and its then. */
    Answer arm(String match, String when, String then) {
        return put("{\"match\": %s, \"when\": %s, \"then\": %s}".formatted(match, when, then));
    }

    /** Puts rules in force that must be taken. */
    Answer put(String... rules) {
        Answer answer = send(rules);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** Sends rules that may be refused. */
    Answer send(String... rules) {
        return emulator.control("PUT", "/faults", "[" + String.join(",", rules) + "]");
    }

    /** How often the first rule matched and fired. */
    String counted() {
        Answer answer = emulator.control("GET", "/faults");
        return answer.at("/0/matched").asString() + " " + answer.at("/0/fired").asString();
    }

    /** A match of the calls of this test. */
    String mine() {
        return "{\"parameters\": {\"InstanceId\": \"%s\"}}".formatted(instanceId);
    }

    /** A harmless call. */
    Request list() {
        return Request.of("ListHostShareKeys", instanceId);
    }
}
