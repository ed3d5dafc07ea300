package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.fuzz.Rules.require;

import io.github.bastionhost.emulator.fuzz.Rules;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The reader of private keys: facts of a key that is taken, or the one refusal, which quotes neither key nor pass phrase. */
public final class PrivateKeyFuzz {

    private static final PrivateKeyReader READER = new PrivateKeyReader();
    /** What takes that long asks for much key derivation, and once is enough. */
    private static final long SLOW_NANOS = 20_000_000;

    /** The most that key derivation may take, on a slow machine. */
    private static final long LONGEST_NANOS = 25_000_000_000L;

    private static final String NOBODYS = "the pass phrase of nobody";

    private PrivateKeyFuzz() {}

    /**
     * Takes the pass phrase on a line, the label of a PEM block on another, and the bytes of that block; without a label,
     * the text of the key.
     */
    public static void fuzzerTestOneInput(byte[] input) {
        int first = lineEnd(input, 0);
        int second = lineEnd(input, first + 1);
        String passPhrase = text(input, 0, first);
        String label = text(input, first + 1, second);
        byte[] rest = Arrays.copyOfRange(input, Math.min(second + 1, input.length), input.length);
        byte[] key = label.isEmpty() ? rest : KeyTexts.pem(label, rest);
        long begun = System.nanoTime();
        try {
            KeyFacts facts = READER.read(key, KeyTexts.bytes(passPhrase));
            boolean rightSize = facts.type() == KeyType.RSA
                    ? facts.bits() >= KeyLimits.MIN_RSA_BITS && facts.bits() <= KeyLimits.MAX_RSA_BITS
                    : facts.bits() == 256;
            require(rightSize, "a key that is taken is neither too short nor too long");
            require(facts.fingerprintMd5().matches("[0-9a-f]{2}(:[0-9a-f]{2}){15}"), "an MD5 has 16 bytes");
            require(facts.fingerprintSha256().matches("SHA256:[A-Za-z0-9+/]{43}"), "a SHA-256 has 32 bytes");
        } catch (UnreadableKeyException refused) {
            Rules.requireReadable(refused.getMessage());
        }
        long took = System.nanoTime() - begun;
        require(took < LONGEST_NANOS, "a key is read or refused in seconds");
        if (took > SLOW_NANOS) {
            return;
        }
        try {
            READER.read(key, KeyTexts.bytes(NOBODYS));
        } catch (UnreadableKeyException refused) {
            require(!refused.getMessage().contains(NOBODYS), "a refusal does not quote the pass phrase");
        }
    }

    private static int lineEnd(byte[] input, int from) {
        for (int i = from; i < input.length; i++) {
            if (input[i] == '\n') {
                return i;
            }
        }
        return input.length;
    }

    private static String text(byte[] input, int from, int to) {
        return from >= to ? "" : new String(input, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
