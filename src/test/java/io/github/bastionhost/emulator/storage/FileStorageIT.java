package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Storage mode file: what was acknowledged survives, and only the right data is opened with the right key. */
class FileStorageIT {

    private static final String INSTANCE = "bastionhost-cn-file01";

    @TempDir
    private Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private EmulatorProcess.Launch launch(String... more) {
        String[] arguments = new String[more.length + 2];
        arguments[0] = "--bastionhost.storage.mode=file";
        arguments[1] = "--bastionhost.storage.directory=" + data();
        System.arraycopy(more, 0, arguments, 2, more.length);
        return EmulatorProcess.with(arguments);
    }

    @RepeatedTest(3)
    void keepsWhatWasAcknowledgedThroughKillNine() throws Exception {
        EmulatorProcess first = launch().start();
        Workload load = Workload.start(4, 0, INSTANCE, () -> new EmulatorClient(first.endpoint()));
        load.awaitWrites(100);
        first.killHard();
        load.stop();

        try (EmulatorProcess second = launch().start()) {
            EmulatorClient emulator = new EmulatorClient(second.endpoint());
            load.assertKept(emulator);
            assertThat(emulator.call(createHostShareKey(INSTANCE).with("HostShareKeyName", "after")))
                    .isAccepted();
        }
    }

    @Test
    void keepsClockAndAccessKeysThroughARestart() {
        try (EmulatorProcess first = launch().start()) {
            EmulatorClient emulator = new EmulatorClient(first.endpoint());
            emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
            emulator.control("PUT", "/access-keys", "[{\"accessKeyId\":\"mine\",\"accessKeySecret\":\"s3cret\"}]");
        }
        try (EmulatorProcess second = launch().start()) {
            EmulatorClient emulator = new EmulatorClient(second.endpoint());
            assertThat(emulator.control("GET", "/clock").body())
                    .isEqualTo("{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
            assertThat(emulator.control("GET", "/access-keys")
                            .at("/0/accessKeyId")
                            .asString())
                    .isEqualTo("mine");
        }
    }

    @Test
    void keepsSnapshotsThroughRestartsAndKillNine() throws InterruptedException {
        try (EmulatorProcess first = launch().start()) {
            EmulatorClient emulator = new EmulatorClient(first.endpoint());
            emulator.call(createHostShareKey(INSTANCE));
            emulator.control("POST", "/snapshots/before", "{}");
            emulator.control("POST", "/reset", "{}");
            assertRestores(emulator);
        }
        EmulatorProcess second = launch().start();
        assertRestores(new EmulatorClient(second.endpoint()));
        second.killHard();
        try (EmulatorProcess third = launch().start()) {
            // Long enough for what an earlier process left behind to be cleared: this was not.
            Thread.sleep(7_000);
            assertRestores(new EmulatorClient(third.endpoint()));
        }
    }

    private static void assertRestores(EmulatorClient emulator) {
        emulator.call(createHostShareKey(INSTANCE).with("HostShareKeyName", "gone"));
        assertThat(emulator.control("POST", "/snapshots/before/restore", "{}").status())
                .isEqualTo(204);
        assertThat(emulator.call(Request.of("ListHostShareKeys", INSTANCE)))
                .hasMember("/TotalCount", "1")
                .hasMember("/HostShareKeys/0/HostShareKeyId", "10235");
    }

    @Test
    void makesAKeyOfItsOwnThatOnlyItsOwnerMayRead() throws IOException {
        try (EmulatorProcess process = launch().start()) {
            assertThat(process.log()).contains("Storage: files in " + data());
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data())))
                .isEqualTo("rwx------");
        Path key = data().resolve("encryption.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(key).strip())).hasSize(32);
        try (var files = Files.list(data())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("encryption.key", "emulator.mv.db");
        }
    }

    @Test
    void leavesADirectoryToTheProcessThatHasIt() {
        try (EmulatorProcess first = launch().start()) {
            assertThatThrownBy(() -> launch().start())
                    .hasMessageContaining("The data directory is in use by another process.");
            assertThat(new EmulatorClient(first.endpoint()).call(Request.generateAssetOperationToken(INSTANCE)))
                    .isAccepted();
        }
    }

    @Test
    void refusesDataThatAnotherKeyEncrypted() throws IOException {
        launch().start().close();
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        assertThatThrownBy(() ->
                        launch("--bastionhost.storage.encryption-key=" + other).start())
                .hasMessageContaining("The data was encrypted with another encryption key.")
                .hasMessageNotContaining(other);

        Files.writeString(data().resolve("encryption.key"), "c2hvcnQ=");
        assertThatThrownBy(() -> launch().start()).hasMessageContaining("is not the Base64 of exactly 32 bytes");
    }

    @Test
    void refusesDataOfANewerVersion() throws SQLException {
        launch().start().close();
        try (Connection database =
                DriverManager.getConnection("jdbc:h2:file:" + data().resolve("emulator"), "sa", "")) {
            database.createStatement()
                    .executeUpdate("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\","
                            + " \"description\", \"type\", \"script\", \"installed_by\", \"execution_time\","
                            + " \"success\") values (999, '999', 'x', 'SQL', 'V999__x.sql', 'sa', 1, true)");
        }

        assertThatThrownBy(() -> launch().start())
                .hasMessageContaining("written by a newer version of the emulator (schema version 999)");
    }

    @Test
    void stopsAtADirectoryThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> EmulatorProcess.with(
                                "--bastionhost.storage.mode=file",
                                "--bastionhost.storage.directory=" + folder.resolve("file/data"))
                        .start())
                .hasMessageContaining("Give the process a directory it may write");
    }
}
