package io.github.bastionhost.emulator.privatekey;

import org.jspecify.annotations.Nullable;

/**
 * The pass phrase sent with a key, or none; an empty one counts as none, as it does for ssh-keygen. It is bytes, not
 * text: white space counts, and any encoding is as good as another.
 */
final class PassPhrase {
    private final byte[] bytes;

    private PassPhrase(byte[] bytes) {
        this.bytes = bytes;
    }

    static PassPhrase of(byte @Nullable [] bytes) {
        return new PassPhrase(bytes == null ? new byte[0] : bytes);
    }

    /** The refusal of a key that this pass phrase does not open. */
    static UnreadableKeyException wrong() {
        return new UnreadableKeyException("is encrypted and does not open with this PassPhrase");
    }

    /** Called only for an encrypted key: a needless pass phrase is ignored. */
    byte[] require() throws UnreadableKeyException {
        if (bytes.length == 0) {
            throw new UnreadableKeyException("is encrypted and PassPhrase is missing");
        }
        return bytes;
    }
}
