package io.github.bastionhost.emulator.privatekey;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.generators.PKCS12ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.bouncycastle.crypto.util.DigestFactory;

/** The scheme pbeWithSHAAnd3-KeyTripleDES-CBC of RFC 7292, appendix C, which older OpenSSL wrote into PKCS#8. */
final class Pkcs12Encryption {
    private final byte[] salt;
    private final int iterations;

    private Pkcs12Encryption(byte[] salt, int iterations) {
        this.salt = salt;
        this.iterations = iterations;
    }

    static Pkcs12Encryption of(DerReader parameters) throws UnreadableKeyException {
        byte[] salt = parameters.octets();
        int iterations = KeyLimits.requireIterations(parameters.integer());
        parameters.end();
        return new Pkcs12Encryption(salt, iterations);
    }

    byte[] decrypt(byte[] encrypted, PassPhrase passPhrase) throws UnreadableKeyException {
        CbcCipher cipher = CbcCipher.TRIPLE_DES;
        PKCS12ParametersGenerator derivation = new PKCS12ParametersGenerator(DigestFactory.createSHA1());
        byte[] password = PBEParametersGenerator.PKCS12PasswordToBytes(characters(passPhrase.require()));
        derivation.init(password, salt, iterations);
        ParametersWithIV derived = (ParametersWithIV)
                derivation.generateDerivedParameters(cipher.keyBytes() * Byte.SIZE, cipher.ivBytes() * Byte.SIZE);
        byte[] key = ((KeyParameter) derived.getParameters()).getKey();
        return cipher.decryptSequence(key, derived.getIV(), encrypted);
    }

    /** This scheme alone wants characters: they are found as OpenSSL finds them, by UTF-8 or else one for each byte. */
    private static char[] characters(byte[] passPhrase) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(passPhrase))
                    .toString()
                    .toCharArray();
        } catch (CharacterCodingException notUtf8) {
            return new String(passPhrase, StandardCharsets.ISO_8859_1).toCharArray();
        }
    }
}
