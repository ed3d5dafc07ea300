package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.storage.SecretCipher;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.stereotype.Component;

/**
 * What a file of a state says of itself: one JSON object of {@code format}, {@code schema}, {@code keyCheck},
 * {@code clock} and {@code tables}, in this order.
 *
 * <p>A column that a file does not have takes its default, a table that it does not have is empty: what was written
 * before a migration that only adds is read as it stands. A migration that does more than that needs a format of its
 * own, and the {@link StateReader} a step from the format before it.
 */
@Component
class StateFile {

    /** The format that is written, and the latest that is read. */
    static final int FORMAT = 1;

    /** Columns of this beginning hold what was sealed under the encryption key. */
    private static final String SEALED = "sealed_";

    private static final byte[] CHECK = "bastionhost-emulator".getBytes(StandardCharsets.US_ASCII);
    private static final String BINDING = "state.key_check";

    private final SecretCipher cipher;
    private final Flyway flyway;

    StateFile(SecretCipher cipher, Flyway flyway) {
        this.cipher = cipher;
        this.flyway = flyway;
    }

    /** The migration that the tables are as of. */
    MigrationVersion schema() {
        return Objects.requireNonNull(
                Objects.requireNonNull(flyway.info().current()).getVersion());
    }

    /** What only this encryption key opens. */
    byte[] keyCheck() {
        return cipher.seal(CHECK, BINDING);
    }

    /** Whether what the file has sealed opens here. */
    boolean opens(byte[] keyCheck) {
        try {
            cipher.open(keyCheck, BINDING);
            return true;
        } catch (IllegalStateException otherKey) {
            return false;
        }
    }

    static boolean isSealed(String column) {
        return column.startsWith(SEALED);
    }
}
