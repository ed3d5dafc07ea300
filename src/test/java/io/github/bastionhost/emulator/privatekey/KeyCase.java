package io.github.bastionhost.emulator.privatekey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of the shared-key case table, {@code keys/cases.json}: parameters as sent, and what comes of them. The keys of
 * {@code keys/other-ciphers.json} were made besides, for the ciphers the table does not have. All are throw-away keys.
 */
record KeyCase(
        String name,
        @Nullable String privateKeyBase64,
        @Nullable Repeat privateKeyBase64Repeat,
        @Nullable String passPhraseBase64,
        String expect,
        @Nullable String keyType,
        @Nullable Integer bits,
        @Nullable String fingerprintSha256,
        @Nullable String fingerprintMd5,
        String why) {

    /** A parameter too long to be written out. */
    record Repeat(String unit, int count) {}

    private static final List<KeyCase> TABLE = Stream.of("/keys/cases.json", "/keys/other-ciphers.json")
            .flatMap(KeyCase::read)
            .toList();

    private static Stream<KeyCase> read(String resource) {
        try (InputStream json = KeyCase.class.getResourceAsStream(resource)) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(json), new TypeReference<List<KeyCase>>() {})
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<KeyCase> all() {
        return TABLE;
    }

    static KeyCase named(String name) {
        return TABLE.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    static Stream<KeyCase> accepted() {
        return decoded().filter(one -> one.expect.equals("accept"));
    }

    static Stream<KeyCase> rejected() {
        return decoded().filter(one -> one.expect.equals("reject"));
    }

    /** The cases that get past Base64, which is not the reader's to decode. */
    static Stream<KeyCase> decoded() {
        return TABLE.stream().filter(KeyCase::isBase64);
    }

    boolean isBase64() {
        try {
            text();
            passPhrase();
            return true;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    byte[] text() {
        Repeat repeat = privateKeyBase64Repeat;
        String base64 = repeat == null
                ? Objects.requireNonNull(privateKeyBase64)
                : repeat.unit().repeat(repeat.count());
        return Base64.getDecoder().decode(base64);
    }

    byte @Nullable [] passPhrase() {
        return passPhraseBase64 == null ? null : Base64.getDecoder().decode(passPhraseBase64);
    }

    /** Whether opening the key takes bcrypt, whose cost is the point of it: a tenth of a second for every try. */
    boolean isSlow() {
        return name.contains("openssh") && passPhraseBase64 != null && !passPhraseBase64.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
