package io.github.bastionhost.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RamPolicyTests {

    private static boolean matches(String pattern, String action) {
        return RamPolicy.parse("""
                        {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "%s", "Resource": "*"}]}""".formatted(pattern))
                .statements()
                .get(0)
                .matches(action, "acs:yundun-bastionhost:cn-hangzhou:1:*");
    }

    @ParameterizedTest
    @CsvSource({
        "a*c, abc, true", "a*c, ac, true", "a*c, abcd, false", "a?c, abc, true", "a?c, ac, false",
        "*b*, abc, true", "**, x, true", "a*b*c, aXbYbZc, true", "a.c, abc, false", "abc, ab, false"
    })
    void knowsTwoWildcards(String pattern, String action, boolean expected) {
        assertThat(matches(pattern, action)).isEqualTo(expected);
    }

    @Test
    void decidesAHostilePatternInAMoment() {
        assertThat(matches("*a".repeat(200) + "b", "a".repeat(2_000))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nonsense                                            | not JSON
                    []                                                  | JSON object
                    {"Statement": []}                                   | Version
                    {"Version": "2", "Statement": []}                   | Version
                    {"Version": "1"}                                    | Statement must be a list
                    {"Version": "1", "Statement": [{"Effect": "allow", "Action": "*", "Resource": "*"}]} | Effect
                    {"Version": "1", "Statement": [{"Effect": "Allow", "Resource": "*"}]} | Action
                    {"Version": "1", "Statement": [{"Effect": "Allow", "Action": [], "Resource": "*"}]} | Action
                    {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": 5}]} | Resource
                    {"Version": "1", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {}}]} | Condition
                    {"Version": "1", "Statement": [{"Effect": "Allow", "NotAction": "*", "Resource": "*"}]} | NotAction
                    """)
    void refusesWhatItCannotJudge(String document, String named) {
        assertThatThrownBy(() -> RamPolicy.parse(document))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
