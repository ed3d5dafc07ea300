package io.github.bastionhost.emulator.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A text that appears in no log, error or page: {@link #toString()} never shows it, and equality is decided in a time
 * that tells nothing. A request component of this type is a parameter that is masked wherever requests are shown.
 */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** The secret whose text is {@code text}; an empty text is allowed and {@link #isEmpty() empty}. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself. Whoever calls this takes care of where it goes. */
    public String reveal() {
        return text;
    }

    /** The text as UTF-8. */
    public byte[] revealBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The bytes that the text spells in standard, padded Base64.
     *
     * @throws IllegalArgumentException if it is no such text; the message does not quote it
     */
    public byte[] decodeBase64() {
        try {
            // Java's decoder lets missing padding pass.
            if (text.length() % 4 == 0) {
                return Base64.getDecoder().decode(text);
            }
        } catch (IllegalArgumentException malformed) {
            // Its message would quote the text.
        }
        throw new IllegalArgumentException("not standard Base64");
    }

    /** The SHA-256 of the text as UTF-8, by which it can be found again without being kept. */
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(revealBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether there is no text at all. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && MessageDigest.isEqual(revealBytes(), that.revealBytes());
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "******";
    }
}
