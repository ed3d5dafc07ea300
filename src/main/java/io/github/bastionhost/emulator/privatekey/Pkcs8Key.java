package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key as in RFC 5958, which holds that of RFC 5208: {@code PRIVATE KEY}, or what is inside the encrypted one. */
final class Pkcs8Key {
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String ED25519 = "1.3.101.112";
    private static final int ATTRIBUTES = 0xa0;
    private static final int PUBLIC_KEY = 0x81;

    private Pkcs8Key() {}

    static SshPublicKey read(byte[] der) throws UnreadableKeyException {
        DerReader info = DerReader.ofSequence(der);
        int version = info.integer().min(BigInteger.TWO).intValue();
        DerReader algorithm = info.sequence();
        byte[] privateKey = info.octets();
        if (info.has(ATTRIBUTES)) {
            info.bytes(ATTRIBUTES);
        }
        // Only the second version may hold the public half; in the first it is left over, and refused as such.
        byte[] publicKey = version == 1 && info.has(PUBLIC_KEY) ? bits(info.bytes(PUBLIC_KEY)) : null;
        info.end();
        if (version > 1) {
            throw new UnreadableKeyException("is a PKCS#8 key of a version that is not known");
        }
        String identifier = algorithm.identifier();
        return switch (identifier) {
            case RSA -> rsa(algorithm, privateKey, publicKey);
            case ED25519 -> ed25519(algorithm, privateKey, publicKey);
            default -> throw OtherKeys.ofAlgorithm(identifier);
        };
    }

    private static SshPublicKey rsa(DerReader algorithm, byte[] privateKey, byte @Nullable [] publicKey)
            throws UnreadableKeyException {
        if (algorithm.has(DerReader.NULL)) {
            algorithm.bytes(DerReader.NULL);
        }
        algorithm.end();
        RsaNumbers numbers = Pkcs1Key.numbers(privateKey);
        if (publicKey != null) {
            DerReader half = DerReader.ofSequence(publicKey);
            if (!half.integer().equals(numbers.n()) || !half.integer().equals(numbers.e())) {
                throw new UnreadableKeyException("has a public half that is not that of its private half");
            }
            half.end();
        }
        return numbers.publicKey();
    }

    private static SshPublicKey ed25519(DerReader algorithm, byte[] privateKey, byte @Nullable [] publicKey)
            throws UnreadableKeyException {
        algorithm.end();
        byte[] secret = DerReader.ofOctets(privateKey);
        if (secret.length != Ed25519Seed.BYTES) {
            throw new UnreadableKeyException("is an Ed25519 key whose private half is not 32 bytes long");
        }
        Ed25519Seed seed = new Ed25519Seed(secret);
        if (publicKey != null) {
            seed.requirePublicPoint(publicKey);
        }
        return seed.publicKey();
    }

    /** The bytes of a BIT STRING, which starts with the number of bits that its last byte lacks. */
    private static byte[] bits(byte[] bitString) throws UnreadableKeyException {
        if (bitString.length == 0 || bitString[0] != 0) {
            throw new UnreadableKeyException("has a public half that is not a whole number of bytes");
        }
        return Arrays.copyOfRange(bitString, 1, bitString.length);
    }
}
