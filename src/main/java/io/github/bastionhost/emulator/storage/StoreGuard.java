package io.github.bastionhost.emulator.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens a store only if it is ours to open: not one that a newer version has migrated, and not one whose secrets were
 * sealed under another encryption key.
 */
class StoreGuard implements FlywayMigrationStrategy {

    private static final byte[] CHECK = "bastionhost-emulator".getBytes(StandardCharsets.US_ASCII);
    private static final String BINDING = "store.key_check";

    private final SecretCipher cipher;

    StoreGuard(SecretCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseNewer(flyway.info().applied());
        flyway.migrate();
        checkKey(JdbcClient.create(flyway.getConfiguration().getDataSource()));
    }

    private static void refuseNewer(MigrationInfo[] applied) {
        Arrays.stream(applied)
                .filter(step -> step.getState() == MigrationState.FUTURE_SUCCESS
                        || step.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(step -> {
                    throw new StorageException(
                            "The data was written by a newer version of the emulator (schema version %s)."
                                    .formatted(step.getVersion()),
                            "Use that version or a later one, or start with another directory or database.");
                });
    }

    private void checkKey(JdbcClient database) {
        List<byte[]> stored = storedCheck(database);
        if (stored.isEmpty()) {
            try {
                database.sql("insert into store (id, key_check) values (1, :check)")
                        .param("check", cipher.seal(CHECK, BINDING))
                        .update();
                return;
            } catch (DuplicateKeyException otherReplicaWasFirst) {
                stored = storedCheck(database);
            }
        }
        try {
            cipher.open(stored.get(0), BINDING);
        } catch (IllegalStateException otherKey) {
            throw new StorageException(
                    "The data was encrypted with another encryption key.",
                    "Give the key it was made with as bastionhost.storage.encryption-key (mode file keeps it in"
                            + " encryption.key beside the data), or start with another directory or database.");
        }
    }

    private static List<byte[]> storedCheck(JdbcClient database) {
        return database.sql("select key_check from store where id = 1")
                .query((row, number) -> row.getBytes(1))
                .list();
    }
}
