package io.github.bastionhost.emulator.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses and networks as texts. */
class AddressRangeTests {

    private static boolean contains(String range, String address) {
        return AddressRange.parse(range)
                .orElseThrow()
                .contains(AddressRange.address(address).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "10.0.0.1/32, 10.0.0.1",
        "10.0.0.1/31, 10.0.0.0",
        "10.1.2.3/8, 10.255.255.255",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
        "::/0, ::1",
        "::1, 0:0:0:0:0:0:0:1"
    })
    void knowsWhatIsWithin(String range, String address) {
        assertThat(contains(range, address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.2",
        "10.0.0.0/31, 10.0.0.2",
        "10.0.0.0/8, 11.0.0.0",
        "2001:db8::/32, 2001:db9::",
        "0.0.0.0/0, ::1",
        "::/0, 10.0.0.1"
    })
    void knowsWhatIsOutside(String range, String address) {
        assertThat(contains(range, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/8",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1.2",
                "010.0.0.1",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/x",
                "10.0.0.0/8/8",
                " 10.0.0.1",
                "10.0.0.1-10.0.0.9",
                "localhost",
                "example.com",
                "1",
                ":",
                "1::2::3",
                "fe80::1%eth0",
                "2001:db8::/129",
                "::ffff:1.2.3.4/120",
                "10.*.0.1"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @Test
    void takesAnIpv4AddressInIpv6FormAsItself() {
        assertThat(contains("10.0.0.0/8", "::ffff:10.1.2.3")).isTrue();
    }
}
