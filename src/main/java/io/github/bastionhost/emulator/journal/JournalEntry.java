package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureVerdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request and what became of it.
 *
 * @param time when it was answered, by the clock of its world
 * @param durationMicros how long that took in real time, in microseconds
 * @param action what it asked for, served or not
 * @param accessKeyId the key that it names, known or not
 * @param account whose key that is, where that is known
 * @param userId the RAM user, if the key is one's
 * @param code of the refusal; absent where it was accepted
 * @param reason of the refusal, in the emulator's words
 */
public record JournalEntry(
        String requestId,
        Instant time,
        long durationMicros,
        String method,
        @Nullable String action,
        SentParameters parameters,
        @Nullable String accessKeyId,
        @Nullable String account,
        @Nullable String userId,
        SignatureVerdict signature,
        int status,
        @Nullable String code,
        @Nullable String reason,
        @Nullable SignatureMismatch mismatch) {

    /** The code by which filters and verifications name a request that was accepted. */
    public static final String ACCEPTED = "OK";

    /** The longest reason that is kept; SentParameters bounds all else. */
    static final int LONGEST_REASON = 4_096;

    /** The entry itself, its place in the journal, its times and its id. */
    private static final int BYTES_OF_AN_ENTRY = 320;

    /** The code of the refusal, or {@link #ACCEPTED}. */
    String outcome() {
        return code == null ? ACCEPTED : code;
    }

    /** About how many bytes its objects take; what all requests share, such as codes, is not counted. */
    long bytes() {
        return BYTES_OF_AN_ENTRY
                + parameters.bytes()
                + 2L * (length(reason) + length(action) + length(accessKeyId))
                + mismatchBytes();
    }

    private long mismatchBytes() {
        if (mismatch == null) {
            return 0;
        }
        SignatureMismatch.Mistake mistake = mismatch.mistake();
        return 2L
                * (length(mismatch.serverStringToSign())
                        + length(mismatch.serverCanonicalRequest())
                        + (mistake == null ? 0 : 2 * length(mistake.clientText())));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
