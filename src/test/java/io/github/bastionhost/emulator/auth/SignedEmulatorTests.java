package io.github.bastionhost.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import org.springframework.test.context.TestPropertySource;

/**
 * Tests of a service that requires signatures. They change its clock and keys, so each begins with a reset, and they have
 * this service for themselves.
 */
@TestPropertySource(properties = {"bastionhost.auth.mode=required", "bastionhost.region=cn-hangzhou"})
abstract class SignedEmulatorTests extends EmulatorTests {

    /** Begins anew with these keys, and with time standing still at that instant. */
    void resetWith(String accessKeys, String instant) {
        assertThat(emulator.control("POST", "/reset", "{}").status()).isEqualTo(204);
        assertThat(emulator.control("PUT", "/clock", "{\"instant\":\"%s\",\"frozen\":true}".formatted(instant))
                        .status())
                .isEqualTo(200);
        assertThat(emulator.control("PUT", "/access-keys", accessKeys).status()).isEqualTo(200);
    }
}
