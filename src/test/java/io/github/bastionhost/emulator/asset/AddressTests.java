package io.github.bastionhost.emulator.asset;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is an address of an asset. */
class AddressTests {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private final Validator validator = FACTORY.getValidator();

    private record Asset(@Address String address) {}

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private boolean takes(String address) {
        return validator.validate(new Asset(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.7",
                "0.0.0.0",
                "255.255.255.255",
                "192.168.XX.XX",
                "1.1.XX.XX",
                "192.168.**.**",
                "localhost",
                "db-1.example.com",
                "pgm-wz91bjs******6o.pg.rds.aliyuncs.com",
                "my_host.internal",
                "7.example",
                "::",
                "::1",
                "1::",
                "2001:db8::8:800:200C:417A",
                "1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7::",
                "::ffff:10.0.0.7",
                "1:2:3:4:5:6:10.0.0.7"
            })
    void takesAddressesAndNames(String address) {
        assertThat(takes(address)).isTrue();
    }

    static Stream<String> names() {
        return Stream.of("a".repeat(63), ("a".repeat(63) + ".").repeat(1) + "b".repeat(63), "a".repeat(63) + ".b");
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesLongNames(String name) {
        assertThat(takes(name)).isTrue();
    }

    @Test
    void takes128Characters() {
        String name = "a".repeat(63) + "." + "b".repeat(62) + ".c";

        assertThat(name).hasSize(128);
        assertThat(takes(name)).isTrue();
        assertThat(takes("a".repeat(63) + "." + "b".repeat(63) + ".c")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.0.1",
                "10",
                "01.002.3.4",
                ".",
                "host.",
                ".host",
                "a..b",
                "-a.b",
                "a-.b",
                "a b",
                "http://host",
                "host/path",
                "host:22",
                "10.0.0.7:22",
                "名.example",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::1",
                "[::1]",
                "fe80::1%eth0",
                "10.0.0.7::1",
                "1:2:3:4:5:6:7:10.0.0.7",
                ":1:2:3:4:5:6:7"
            })
    void refusesWhatIsNeither(String address) {
        assertThat(takes(address)).isFalse();
    }

    @Test
    void refusesALabelOf64Characters() {
        assertThat(takes("a".repeat(64))).isFalse();
    }
}
