package io.github.bastionhost.emulator.privatekey;

import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** The secret of an Ed25519 key (RFC 8032, section 5.1.5), from which its public half follows. */
final class Ed25519Seed {
    static final int BYTES = 32;

    private final byte[] publicPoint;

    /** {@code secret} may be longer: its first 32 bytes are the seed. */
    Ed25519Seed(byte[] secret) {
        // The JDK knows Ed25519 but does not derive a public key from a seed; this class needs no provider either.
        this.publicPoint =
                new Ed25519PrivateKeyParameters(secret, 0).generatePublicKey().getEncoded();
    }

    void requirePublicPoint(byte[] claimed) throws UnreadableKeyException {
        if (!Arrays.equals(publicPoint, claimed)) {
            throw new UnreadableKeyException("has an Ed25519 public half that does not follow from its private half");
        }
    }

    SshPublicKey publicKey() {
        return SshPublicKey.ed25519(publicPoint);
    }
}
