package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Node;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console of a fresh emulator in a browser: each control is used, and what comes of it is asked of the API. The script
 * that drives the browser tells what it saw; its pictures are in {@code target/screenshots}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {

    private static final String TOKEN = "open-sesame";
    private static final int PATIENCE_MINUTES = 5;
    /** Each page light, dark and on a phone, and the one that asks for the token. */
    private static final int PICTURES = 17 * 3 + 1;

    @SuppressWarnings("NullAway.Init")
    private JsonNode seen;

    @BeforeAll
    void useTheConsole() throws IOException, InterruptedException {
        Path chromium =
                Path.of(Objects.requireNonNullElse(System.getenv("EMULATOR_TEST_CHROMIUM"), "/usr/bin/chromium"));
        assumeTrue(
                Files.isExecutable(chromium),
                () -> "there is no Chromium at %s; EMULATOR_TEST_CHROMIUM names one".formatted(chromium));
        Path screenshots = Files.createDirectories(Path.of("target", "screenshots"));
        try (EmulatorProcess emulator = EmulatorProcess.with(
                                "--bastionhost.seed-data=demo", "--bastionhost.auth.mode=optional")
                        .start();
                EmulatorProcess locked = EmulatorProcess.with("--bastionhost.control.token=" + TOKEN)
                        .start()) {
            seen = run(
                    screenshots,
                    Node.command(
                            "browser/console.mjs",
                            emulator.endpoint().toString(),
                            locked.endpoint().toString(),
                            TOKEN,
                            chromium.toString(),
                            screenshots.toString()));
        }
    }

    private static JsonNode run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path told = directory.resolve("console.json");
        Path log = directory.resolve("console.log");
        Process process = new ProcessBuilder(command)
                .redirectOutput(told.toFile())
                .redirectError(Redirect.to(log.toFile()))
                .start();
        try {
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("the script ends")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroy();
        }
        return new JsonMapper().readTree(Files.readString(told));
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
