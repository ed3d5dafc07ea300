package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Browser;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * The console of a fresh emulator in a browser: each control is used, and what comes of it is asked of the API. The script
 * that drives the browser tells what it saw; its pictures are in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

    private static final String TOKEN = "open-sesame";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Each page light, dark and on a phone, and the one that asks for the token. */
    private static final int PICTURES = 17 * 3 + 1;

    @SuppressWarnings("NullAway.Init")
    private JsonNode seen;

    @BeforeAll
    void useTheConsole() throws IOException, InterruptedException {
        String chromium = Browser.executable();
        try (EmulatorProcess emulator = EmulatorProcess.with(
                                "--bastionhost.seed-data=demo", "--bastionhost.auth.mode=optional")
                        .start();
                EmulatorProcess locked = EmulatorProcess.with("--bastionhost.control.token=" + TOKEN)
                        .start()) {
            seen = Browser.run(
                    "console",
                    PATIENCE,
                    Node.command(
                            "browser/console.mjs",
                            emulator.endpoint().toString(),
                            locked.endpoint().toString(),
                            TOKEN,
                            chromium,
                            Browser.screenshots().toString()));
        }
    }

    @TestFactory
    List<DynamicTest> doesWhatItsControlsSay() {
        return seen.at("/checks").properties().stream()
                .map(check -> DynamicTest.dynamicTest(
                        check.getKey(),
                        () -> assertThat(check.getValue().toString()).isEqualTo("true")))
                .toList();
    }

    @Test
    void fitsOnAPhoneAndCanBeRead() {
        assertThat(seen.at("/overflows")).isEmpty();
        assertThat(seen.at("/pictures").asInt()).isEqualTo(PICTURES);
    }

    @Test
    void asksNoOtherHost() {
        assertThat(seen.at("/otherHosts")).isEmpty();
    }

    @Test
    void hasNothingToComplainAbout() {
        assertThat(seen.at("/problems")).isEmpty();
    }
}
