package io.github.bastionhost.emulator.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium, driven by scripts of {@code src/test/node/browser}. Tests that want it are skipped where it is absent. */
public final class Browser {

    private Browser() {}

    /** The browser's executable; where there is none, the test is skipped. */
    public static String executable() {
        Path chromium =
                Path.of(Objects.requireNonNullElse(System.getenv("EMULATOR_TEST_CHROMIUM"), "/usr/bin/chromium"));
        assumeTrue(
                Files.isExecutable(chromium),
                () -> "there is no Chromium at %s; EMULATOR_TEST_CHROMIUM names one".formatted(chromium));
        return chromium.toString();
    }

    /** Where scripts put their pictures. */
    public static Path screenshots() throws IOException {
        return Files.createDirectories(Path.of("target", "screenshots"));
    }

    /** Runs a script to its end, and answers what it tells that it saw; that and its log stay beside the pictures. */
    public static JsonNode run(String name, Duration patience, List<String> command)
            throws IOException, InterruptedException {
        Path told = screenshots().resolve(name + ".json");
        Path log = screenshots().resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectOutput(told.toFile())
                .redirectError(Redirect.to(log.toFile()))
                .start();
        try {
            assertThat(process.waitFor(patience.toSeconds(), TimeUnit.SECONDS))
                    .as("the script ends")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.destroy();
        }
        return new JsonMapper().readTree(Files.readString(told));
    }
}
