package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage mode file on a disk that fills up: a refusal that clients retry, and no loss once there is room again. */
class DiskFullIT {

    private static final String INSTANCE = "bastionhost-cn-full01";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long ROOM_LEFT_BYTES = 100_000;

    @TempDir
    private Path disk;

    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=40m", "none", disk.toString()) == 0;
        Assumptions.assumeTrue(mounted, "mounting a small disk for this test needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Test
    void losesNothingAndRecoversByItself() throws IOException {
        try (EmulatorProcess process = EmulatorProcess.with(
                        "--bastionhost.storage.mode=file", "--bastionhost.storage.directory=" + disk.resolve("data"))
                .start()) {
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            Map<String, String> kept = new HashMap<>();
            for (int round = 0; round < 3; round++) {
                fillUpAndFree(emulator, kept, round);
            }

            kept.forEach((id, name) -> assertThat(
                            emulator.call(Request.of("GetHostGroup", INSTANCE).with("HostGroupId", id))
                                    .at("/HostGroup/HostGroupName")
                                    .asString("(lost)"))
                    .isEqualTo(name));
            assertThat(process.log().lines().count()).as("lines of log").isLessThan(1_000);
        }
    }

    private void fillUpAndFree(EmulatorClient emulator, Map<String, String> kept, int round) throws IOException {
        Path ballast = disk.resolve("ballast");
        write(emulator, kept, "before" + round);
        Files.write(ballast, new byte[(int) (Files.getFileStore(disk).getUsableSpace() - ROOM_LEFT_BYTES)]);
        Answer refused = null;
        for (int number = 0; refused == null && number < 2_000; number++) {
            Answer answer = write(emulator, kept, "full" + round + "-" + number);
            refused = answer.status() == 200 ? null : answer;
        }
        assertThat(refused).as("the disk is full").isNotNull();
        assertUnavailable(refused);
        for (int number = 0; number < 20; number++) {
            assertUnavailable(write(emulator, kept, "more" + round + "-" + number));
            assertUnavailable(emulator.call(Request.of("ListHostGroups", INSTANCE)));
        }

        Files.delete(ballast);
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (write(emulator, kept, "after" + round).status() != 200) {
            assertThat(System.nanoTime()).as("written again").isLessThan(giveUpAt);
        }
    }

    private static Answer write(EmulatorClient emulator, Map<String, String> kept, String name) {
        Answer answer = emulator.call(Request.of("CreateHostGroup", INSTANCE)
                .with("HostGroupName", name)
                .with("Comment", "x".repeat(400)));
        if (answer.status() == 200) {
            kept.put(answer.at("/HostGroupId").asString(), name);
        }
        return answer;
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.at("/Code").asString()).as(answer.body()).isEqualTo("ServiceUnavailable");
        assertThat(answer.status()).isEqualTo(503);
    }
}
