package io.github.bastionhost.emulator.privatekey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table of keys as {@link PrivateKeyFuzz} takes them: whole, and taken apart into label and bytes where that can be. */
public final class KeySeeds {

    private static final int LONGEST = 8_000;

    private KeySeeds() {}

    /** With one round where they have many: who derives keys for a second at each try finds nothing. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        KeyCase.decoded().filter(one -> one.text().length < LONGEST).forEach(one -> {
            String passPhrase = one.passPhrase() == null ? "" : new String(one.passPhrase(), ISO_8859_1);
            byte[] text = one.isSlow() ? quick(one.text()) : one.text();
            seeds.put(one.name(), KeyTexts.join(KeyTexts.bytes(passPhrase.replace("\n", "") + "\n\n"), text));
            try {
                byte[] body = KeyTexts.body(text);
                String head = passPhrase.replace("\n", "") + "\n" + KeyTexts.label(text) + "\n";
                seeds.put(one.name() + "-block", KeyTexts.join(KeyTexts.bytes(head), body));
            } catch (IllegalArgumentException | IndexOutOfBoundsException noPlainBlock) {
                // The whole text is a seed all the same.
            }
        });
        return seeds;
    }

    private static byte[] quick(byte[] text) {
        try {
            return KeyTexts.withRounds(text, 1);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | java.nio.BufferUnderflowException damaged) {
            return text;
        }
    }
}
