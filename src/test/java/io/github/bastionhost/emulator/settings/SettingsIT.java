package io.github.bastionhost.emulator.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that cannot be meant stops the start, and says in two lines what was meant. */
class SettingsIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --bastionhost.auth.mod=required                       | Did you mean "bastionhost.auth.mode"?
                    --bastionhost.refrences=strict                         | Did you mean "bastionhost.references"?
                    --bastionhost.auth.access-keys[0].access-key=x         | Did you mean "bastionhost.auth.access-keys.access-key-id"?
                    --bastionhost.auth.mode=sometimes                      | bastionhost.auth.mode
                    --bastionhost.api-revision=2025-01                     | 2026-01
                    --bastionhost.token.validity=481m                      | bastionhost.token.validity
                    --bastionhost.token.max-renew-count=21                 | bastionhost.token.maxRenewCount
                    --bastionhost.instance.start-duration=-1s              | bastionhost.instance.startDuration
                    --bastionhost.instance.start-duration=25h              | bastionhost.instance.startDuration
                    --bastionhost.auth.access-keys[0].access-key-id=a@b    | must have no @ in it
                    --bastionhost.storage.mode=postgres                    | Storage mode postgres needs spring.datasource.url
                    --spring.datasource.url=jdbc:postgresql://127.0.0.1/x  | Set bastionhost.storage.mode=postgres
                    """)
    void stopsTheStartAt(String argument, String hint) {
        assertThatThrownBy(() -> EmulatorProcess.with(argument).start())
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining(hint)
                .hasMessageNotContaining("\tat ");
    }

    @Test
    void stopsTheStartAtAnUnknownEnvironmentVariable() {
        assertThatThrownBy(() -> EmulatorProcess.with()
                        .environment("BASTIONHOST_AUTH_MOD", "required")
                        .start())
                .hasMessageContaining("BASTIONHOST_AUTH_MOD")
                .hasMessageContaining("Did you mean \"bastionhost.auth.mode\"?");
    }

    @Test
    void stopsTheStartAtAPolicyThatCannotBeJudged() {
        assertThatThrownBy(() -> EmulatorProcess.with()
                        .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYID", "mine")
                        .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYSECRET", "hush-hush")
                        .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_POLICIES_0", "{\"Version\": \"2\"}")
                        .start())
                .hasMessageContaining("bastionhost.auth.access-keys")
                .hasMessageContaining("access key mine: a policy's Version must be \"1\"")
                .hasMessageNotContainingAny("hush-hush", "\tat ");
    }

    @Test
    void stopsTheStartWhereAccountsAreToHaveSandboxesAndThereAreNone() {
        assertThatThrownBy(() -> EmulatorProcess.with(
                                "--bastionhost.sandbox.by-account=true", "--bastionhost.sandbox.max=0")
                        .start())
                .hasMessageContaining("bastionhost.sandbox.by-account")
                .hasMessageContaining("bastionhost.sandbox.max=0 switches sandboxes off")
                .hasMessageNotContaining("\tat ");
    }

    @Test
    void takesSettingsFromTheEnvironment() {
        EmulatorProcess.with()
                .environment("BASTIONHOST_AUTH_MODE", "required")
                .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYID", "mine")
                .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYSECRET", "secret")
                .environment("BASTIONHOST_CONTROL_ALLOWED_HOSTS", "a,b")
                .environment("BASTIONHOST_API_REVISION", "2024-11")
                .start()
                .close();
    }
}
