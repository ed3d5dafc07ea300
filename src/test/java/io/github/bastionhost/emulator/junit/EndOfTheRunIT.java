package io.github.bastionhost.emulator.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.support.AnnotationSupport;

/** A JVM with the extension on its class path: what starts there is found, and leaves nothing behind. */
class EndOfTheRunIT {

    private static final int PATIENCE_SECONDS = 60;
    private static final String LOG = "log ";

    /** Starts an emulator, tells where it is, and ends or waits as it is told. */
    private static final String PROGRAM = """
            import io.github.bastionhost.emulator.junit.Emulator;

            class Program {
                public static void main(String[] arguments) throws Exception {
                    Emulator emulator = Emulator.start();
                    System.out.println("log " + emulator.log());
                    if (arguments[0].equals("throw")) {
                        throw new IllegalStateException("the end");
                    }
                    if (arguments[0].equals("wait")) {
                        Thread.sleep(600_000);
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private Process run(Path junitJar, List<String> options, String what) throws IOException {
        Path program = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        junitJar.toString(),
                        jarOf(Extension.class).toString(),
                        jarOf(AnnotationSupport.class).toString())));
        command.addAll(options);
        command.addAll(List.of(program.toString(), what));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toPath();
    }

    /** The compiler of the program may have warned before. */
    private static Path log(Stream<String> output) {
        return Path.of(output.filter(line -> line.startsWith(LOG))
                .findFirst()
                .orElseThrow()
                .substring(LOG.length()));
    }

    @Test
    void endsTheEmulatorAlsoByKill9() throws Exception {
        Process program = run(JunitJar.PATH, List.of(), "wait");
        List<ProcessHandle> emulators;
        Path log;
        try {
            log = log(program.inputReader(UTF_8).lines());
            emulators = program.descendants().toList();
            assertThat(emulators).hasSize(1).allMatch(ProcessHandle::isAlive);
            assertThat(log).exists();
        } finally {
            program.destroyForcibly();
        }

        emulators.get(0).onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(log.getParent()).doesNotExist();
    }

    @Test
    void endsTheEmulatorWhenAllHasGoneWrong() throws Exception {
        Process program = run(JunitJar.PATH, List.of(), "throw");
        List<String> output = program.inputReader(UTF_8).lines().toList();

        assertThat(output).anyMatch(line -> line.contains("IllegalStateException: the end"));
        Path directory = log(output.stream()).getParent();
        long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Files.exists(directory) && System.nanoTime() < giveUpAt) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(directory).doesNotExist();
    }

    @Test
    void saysWhatIsMissingWhereThereIsNoEmulator() throws Exception {
        Path alone = Files.copy(JunitJar.PATH, folder.resolve("alone-junit.jar"));

        assertThat(run(alone, List.of(), "wait").inputReader(UTF_8).lines())
                .anyMatch(line -> line.contains(
                        "make io.github.bastionhost:bastionhost-emulator a test dependency, without classifier"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/emulator.jar", "."})
    void saysWhereItWasToldToLook(String jar) throws Exception {
        assertThat(run(JunitJar.PATH, List.of("-Dbastionhost-emulator.jar=" + jar), "wait")
                        .inputReader(UTF_8)
                        .lines())
                .anyMatch(line -> line.contains("the system property bastionhost-emulator.jar names "
                        + Path.of(jar).toAbsolutePath() + ", which is not the emulator's executable jar"));
    }

    @Test
    void takesTheJarThatItIsToldOf() throws Exception {
        Path alone = Files.copy(JunitJar.PATH, folder.resolve("alone-junit.jar"));
        String named = "-Dbastionhost-emulator.jar=" + System.getProperty("emulator.jar");

        assertThat(run(alone, List.of(named), "return").inputReader(UTF_8).lines())
                .anyMatch(line -> line.startsWith(LOG));
    }
}
