package io.github.bastionhost.emulator.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Node;
import io.github.bastionhost.emulator.testing.Readme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript of the README as it stands there. The Java is a part of {@code src/test/junit-sample}. */
class ReadmeProgramsIT {

    @TempDir
    private Path folder;

    @Test
    void theTypeScriptPrintsWhatItSays() throws Exception {
        List<String> compiler = Node.command(
                "node_modules/typescript/bin/tsc",
                "--strict",
                "--target",
                "es2022",
                "--module",
                "commonjs",
                "--esModuleInterop",
                "--skipLibCheck",
                folder.resolve("example.ts").toString());
        String program = Readme.block("typescript", "new Client");
        // Where the compiler and the program look for packages.
        Path packages = Files.createSymbolicLink(
                folder.resolve("node_modules"),
                Path.of("src", "test", "node", "node_modules").toAbsolutePath());

        try (EmulatorProcess emulator =
                EmulatorProcess.with("--bastionhost.auth.mode=required").start()) {
            Files.writeString(
                    folder.resolve("example.ts"),
                    program.replace("127.0.0.1:8080", emulator.endpoint().getAuthority()));
            assertThat(run(compiler)).isEmpty();
            assertThat(run(List.of("node", folder.resolve("example.js").toString())))
                    .isEqualTo(program.lines()
                            .filter(line -> line.contains("console.log("))
                            .map(line -> line.substring(line.indexOf("// ") + 3) + "\n")
                            .findFirst()
                            .orElseThrow());
        } finally {
            Files.delete(packages);
        }
    }

    private static String run(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(
                        name -> name.toUpperCase(Locale.ROOT).endsWith("_PROXY") || name.startsWith("ALIBABA_CLOUD_"));
        return new String(builder.start().getInputStream().readAllBytes(), UTF_8);
    }
}
