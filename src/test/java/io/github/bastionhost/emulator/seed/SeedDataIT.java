package io.github.bastionhost.emulator.seed;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seed data at the start of a process: loaded once, or not at all. */
class SeedDataIT {

    private static final String DEMO = "bastionhost-cn-demo00001";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private EmulatorProcess.Launch onFiles(String seedData) {
        return EmulatorProcess.with(
                "--bastionhost.storage.mode=file",
                "--bastionhost.storage.directory=" + folder.resolve("data"),
                "--bastionhost.seed-data=" + seedData);
    }

    private static Answer hosts(EmulatorClient emulator) {
        return emulator.call(Request.of("ListHosts", DEMO));
    }

    @Test
    void stopsTheStartAtAMistakeAndSaysWhere() throws IOException {
        Path file = Files.writeString(folder.resolve("seed.yaml"), """
                - CreateHostAccount:
                    InstanceId: i
                    HostId: 7
                    HostAccountName: root
                    ProtocolName: SSH
                    Password: hunter2
                """);

        assertThatThrownBy(() ->
                        EmulatorProcess.with("--bastionhost.seed-data=" + file).start())
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining(file + ", line 3: CreateHostAccount.HostId: HostId \"7\" names no host")
                .hasMessageContaining("Mend it, or take it out of bastionhost.seed-data.")
                .hasMessageNotContainingAny("hunter2", "\tat ");
    }

    @Test
    void loadsNothingTwiceThroughARestart() {
        try (EmulatorProcess first = onFiles("demo").start()) {
            EmulatorClient emulator = new EmulatorClient(first.endpoint());
            assertThat(emulator.call(Request.of("DeleteHost", DEMO).with("HostId", "1")))
                    .isAccepted();
        }
        try (EmulatorProcess second = onFiles("demo").start()) {
            EmulatorClient emulator = new EmulatorClient(second.endpoint());
            assertThat(hosts(emulator)).hasMember("/TotalCount", "2");

            emulator.control("POST", "/reset", "{}");

            assertThat(hosts(emulator)).hasMember("/TotalCount", "3");
        }
    }

    @Test
    void keepsTheDataWhenAResetMeetsAMistake() throws IOException {
        onFiles("demo").start().close();
        Path file = Files.writeString(folder.resolve("seed.yaml"), "- DeleteHost: {InstanceId: i, HostId: 1}\n");

        try (EmulatorProcess second = onFiles(file.toString()).start()) {
            EmulatorClient emulator = new EmulatorClient(second.endpoint());
            Answer reset = emulator.control("POST", "/reset", "{}");

            assertThat(reset.status()).isEqualTo(500);
            assertThat(reset.at("/detail").asString()).startsWith("Seed data: " + file + ", line 1: DeleteHost.HostId");
            assertThat(hosts(emulator)).hasMember("/TotalCount", "3");
        }
    }
}
