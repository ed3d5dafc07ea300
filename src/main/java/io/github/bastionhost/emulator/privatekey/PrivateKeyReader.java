package io.github.bastionhost.emulator.privatekey;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads one private key from its PEM text. Taken are the PEM labels {@code RSA PRIVATE KEY} (PKCS#1, plain or with
 * {@code DEK-Info}), {@code PRIVATE KEY} and {@code ENCRYPTED PRIVATE KEY} (PKCS#8) and {@code OPENSSH PRIVATE KEY}.
 *
 * <p>A call needs memory in proportion to the text, which is at most 64 KiB. It takes milliseconds for a plain key, and
 * at most a few seconds for one whose encryption asks for them. It holds no state and may be used by many threads.
 */
@Component
public final class PrivateKeyReader {

    /**
     * Reads the key, opens it if it is encrypted, and checks that its numbers belong together.
     *
     * @param text the PEM text, 1 byte to 64 KiB
     * @param passPhrase the pass phrase as bytes; null or empty when there is none; ignored when the key is not
     *     encrypted
     * @throws UnreadableKeyException if the key is not taken, whatever is wrong with it
     */
    public KeyFacts read(byte[] text, byte @Nullable [] passPhrase) throws UnreadableKeyException {
        KeyLimits.requireTextBytes(text.length);
        // One char per byte: all that matters is ASCII, and notes around the key may be in any encoding.
        String characters = new String(text, StandardCharsets.ISO_8859_1);
        if (characters.indexOf('\0') >= 0) {
            throw new UnreadableKeyException("contains a NUL byte, so it is binary or UTF-16; send the PEM text");
        }
        return publicKey(PemBlock.only(characters), PassPhrase.of(passPhrase)).facts();
    }

    private static SshPublicKey publicKey(PemBlock block, PassPhrase passPhrase) throws UnreadableKeyException {
        return switch (block.label()) {
            case "RSA PRIVATE KEY" -> Pkcs1Key.read(block, passPhrase);
            case "PRIVATE KEY" -> Pkcs8Key.read(block.plainBody());
            case "ENCRYPTED PRIVATE KEY" -> EncryptedPkcs8Key.read(block.plainBody(), passPhrase);
            case "OPENSSH PRIVATE KEY" -> OpenSshKey.read(block.plainBody(), passPhrase);
            default -> throw OtherKeys.labelled(block.label());
        };
    }
}
