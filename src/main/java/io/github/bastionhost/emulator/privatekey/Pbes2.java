package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.DigestFactory;

/** The encryption scheme of RFC 8018, section 6.2, with PBKDF2 as its key derivation. */
final class Pbes2 {
    private static final String PBKDF2 = "1.2.840.113549.1.5.12";
    private static final String SCRYPT = "1.3.6.1.4.1.11591.4.11";
    private static final String HMAC_SHA1 = "1.2.840.113549.2.7";

    private final byte[] salt;
    private final int iterations;
    private final String pseudoRandomFunction;
    private final CbcCipher cipher;
    private final byte[] iv;

    private Pbes2(byte[] salt, int iterations, String pseudoRandomFunction, CbcCipher cipher, byte[] iv) {
        this.salt = salt;
        this.iterations = iterations;
        this.pseudoRandomFunction = pseudoRandomFunction;
        this.cipher = cipher;
        this.iv = iv;
    }

    static Pbes2 of(DerReader parameters) throws UnreadableKeyException {
        DerReader derivation = parameters.sequence();
        DerReader encryption = parameters.sequence();
        parameters.end();
        CbcCipher cipher = CbcCipher.identified(encryption.identifier());
        byte[] iv = encryption.octets();
        encryption.end();
        if (iv.length != cipher.ivBytes()) {
            throw new UnreadableKeyException("is damaged: its initialisation vector has a wrong length");
        }
        requirePbkdf2(derivation.identifier());
        DerReader pbkdf2 = derivation.sequence();
        derivation.end();
        byte[] salt = pbkdf2.octets();
        int iterations = KeyLimits.requireIterations(pbkdf2.integer());
        if (pbkdf2.has(DerReader.INTEGER) && !pbkdf2.integer().equals(BigInteger.valueOf(cipher.keyBytes()))) {
            throw new UnreadableKeyException("is damaged: it asks for a key length that its cipher does not have");
        }
        String function = pbkdf2.has(DerReader.SEQUENCE) ? function(pbkdf2.sequence()) : HMAC_SHA1;
        pbkdf2.end();
        return new Pbes2(salt, iterations, function, cipher, iv);
    }

    private static void requirePbkdf2(String identifier) throws UnreadableKeyException {
        if (identifier.equals(SCRYPT)) {
            // Its cost is memory, and enough callers at once would take all there is.
            throw new UnreadableKeyException("is encrypted with scrypt, which is not taken; use PBKDF2");
        }
        if (!identifier.equals(PBKDF2)) {
            throw new UnreadableKeyException("is encrypted with a key derivation that is not taken; use PBKDF2");
        }
    }

    private static String function(DerReader algorithm) throws UnreadableKeyException {
        String identifier = algorithm.identifier();
        if (algorithm.has(DerReader.NULL)) {
            algorithm.bytes(DerReader.NULL);
        }
        algorithm.end();
        return identifier;
    }

    byte[] decrypt(byte[] encrypted, PassPhrase passPhrase) throws UnreadableKeyException {
        // Not the JDK's PBKDF2: it takes characters, and a pass phrase is bytes that need not be UTF-8.
        PKCS5S2ParametersGenerator derivation = new PKCS5S2ParametersGenerator(digest());
        derivation.init(passPhrase.require(), salt, iterations);
        KeyParameter key = (KeyParameter) derivation.generateDerivedParameters(cipher.keyBytes() * Byte.SIZE);
        return cipher.decryptSequence(key.getKey(), iv, encrypted);
    }

    private Digest digest() throws UnreadableKeyException {
        return switch (pseudoRandomFunction) {
            case HMAC_SHA1 -> DigestFactory.createSHA1();
            case "1.2.840.113549.2.8" -> DigestFactory.createSHA224();
            case "1.2.840.113549.2.9" -> DigestFactory.createSHA256();
            case "1.2.840.113549.2.10" -> DigestFactory.createSHA384();
            case "1.2.840.113549.2.11" -> DigestFactory.createSHA512();
            default ->
                throw new UnreadableKeyException(
                        "is encrypted with a PBKDF2 function that is not taken; HMAC with SHA-1 or SHA-2 is");
        };
    }
}
