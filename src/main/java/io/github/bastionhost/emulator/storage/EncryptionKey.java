package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Storage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Finds the encryption key that a storage mode asks for: {@code bastionhost.storage.encryption-key}, 32 bytes. */
final class EncryptionKey {

    private static final int KEY_BYTES = 32;
    private static final String FILE_NAME = "encryption.key";

    private EncryptionKey() {}

    static byte[] of(Storage storage) {
        Secret given = storage.encryptionKey();
        if (given != null && !given.isEmpty()) {
            return decode(given, "bastionhost.storage.encryption-key");
        }
        return switch (storage.mode()) {
            case MEMORY -> random();
            case FILE -> besideTheData(storage.directory());
            case POSTGRES ->
                throw new StorageException(
                        "Storage mode postgres needs bastionhost.storage.encryption-key, the Base64 of 32 bytes.",
                        "Make one with: openssl rand -base64 32. All replicas of one database need the same.");
        };
    }

    private static byte[] besideTheData(Path directory) {
        Path file = directory.resolve(FILE_NAME);
        try {
            Directories.makePrivate(directory);
            byte[] existing = readIfPresent(file);
            if (existing != null) {
                return existing;
            }
            // Written whole under another name first: a crash leaves either no key or a complete one.
            byte[] key = random();
            Path draft =
                    Files.createTempFile(directory, FILE_NAME, ".new", Directories.permissions(directory, "rw-------"));
            Files.writeString(draft, Base64.getEncoder().encodeToString(key) + "\n");
            try {
                Files.createLink(file, draft);
                Files.delete(draft);
            } catch (UnsupportedOperationException noHardLinks) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException otherProcessWasFirst) {
                Files.delete(draft);
            }
            byte[] made = readIfPresent(file);
            return made == null ? key : made;
        } catch (IOException unusable) {
            throw new StorageException(
                    "The encryption key %s cannot be read or made: %s".formatted(file, unusable),
                    "Give the process a directory it may write with bastionhost.storage.directory.");
        }
    }

    private static byte @Nullable [] readIfPresent(Path file) throws IOException {
        return Files.exists(file) ? decode(Secret.of(Files.readString(file).strip()), file.toString()) : null;
    }

    private static byte[] decode(Secret text, String origin) {
        byte[] key;
        try {
            key = text.decodeBase64();
        } catch (IllegalArgumentException malformed) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new StorageException(
                    "%s is not the Base64 of exactly %d bytes.".formatted(origin, KEY_BYTES),
                    "Make one with: openssl rand -base64 32");
        }
        return key;
    }

    private static byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Directories and files that only their owner may open, on file systems that know owners. */
    static final class Directories {

        private Directories() {}

        static void makePrivate(Path directory) throws IOException {
            if (!Files.isDirectory(directory)) {
                Path parent = directory.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(directory, permissions(directory, "rwx------"));
            }
        }

        static java.nio.file.attribute.FileAttribute<?>[] permissions(Path near, String permissions) {
            boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
            return posix
                    ? new java.nio.file.attribute.FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                    }
                    : new java.nio.file.attribute.FileAttribute<?>[0];
        }
    }
}
