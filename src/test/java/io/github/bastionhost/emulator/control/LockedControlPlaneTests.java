package io.github.bastionhost.emulator.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** With a token set, only who has it may use the control plane. */
@TestPropertySource(properties = "bastionhost.control.token=open-sesame")
class LockedControlPlaneTests extends EmulatorTests {

    private int clockWith(String authorization) {
        return emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/_emulator/clock"))
                        .header("Authorization", authorization))
                .status();
    }

    @Test
    void opensToTheToken() {
        assertThat(clockWith("Bearer open-sesame")).isEqualTo(200);
        assertThat(clockWith("bearer open-sesame")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer open", "Bearer open-sesamee", "open-sesame", "Basic open-sesame", "Bearer "})
    void staysClosedToAnythingElse(String authorization) {
        assertThat(clockWith(authorization)).isEqualTo(401);
    }

    @Test
    void staysClosedToNobody() {
        assertThat(emulator.control("GET", "/clock").status()).isEqualTo(401);
        assertThat(emulator.control("POST", "/reset", "{}").status()).isEqualTo(401);
        assertThat(emulator.control("GET", "/nowhere").status()).isEqualTo(401);
        assertThat(emulator.control("GET", "/clock").body()).doesNotContain("open-sesame");
    }
}
