package sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.junit.BastionhostEmulator;
import io.github.bastionhost.emulator.junit.Emulator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Its settings are other ones than those of {@link TokenTests}: a process of its own. */
@BastionhostEmulator
class DefaultSettingsTests {

    private static Emulator before;

    @Test
    void hasAnotherEmulator(Emulator emulator) {
        assertThat(emulator.endpoint()).isNotEqualTo(SpringHostTests.emulator.endpoint());
        assertThat(emulator.sdk().asMap())
                .isEqualTo(Map.of(
                        "endpoint", emulator.endpoint().getAuthority(),
                        "protocol", "HTTP",
                        "regionId", "cn-hangzhou",
                        "accessKeyId", "testAccessKeyId@" + emulator.sandbox(),
                        "accessKeySecret", "testAccessKeySecret"));
        assertThat(emulator.sandbox()).startsWith("DefaultSettingsTests-");
        before = emulator;
    }

    @AfterAll
    static void isGivenToMethodsOfTheClassToo(Emulator emulator) {
        assertThat(emulator).isSameAs(before);
    }
}
