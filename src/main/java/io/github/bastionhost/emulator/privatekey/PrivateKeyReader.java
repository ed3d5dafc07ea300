package io.github.bastionhost.emulator.privatekey;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** stand-in until merged */
@Component
public final class PrivateKeyReader {
    /** x */
    public KeyFacts read(byte[] text, byte @Nullable [] passPhrase) throws UnreadableKeyException {
        return new KeyFacts(KeyType.RSA, 2048, "aa:bb", "SHA256:x");
    }
}
