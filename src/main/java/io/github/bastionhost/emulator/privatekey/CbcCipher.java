package io.github.bastionhost.emulator.privatekey;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The ciphers OpenSSL encrypts PKCS#1 and PKCS#8 keys with, under their names in PEM headers and in ASN.1. */
enum CbcCipher {
    AES_128("AES-128-CBC", "2.16.840.1.101.3.4.1.2", "AES", 16, 16),
    AES_192("AES-192-CBC", "2.16.840.1.101.3.4.1.22", "AES", 24, 16),
    AES_256("AES-256-CBC", "2.16.840.1.101.3.4.1.42", "AES", 32, 16),
    TRIPLE_DES("DES-EDE3-CBC", "1.2.840.113549.3.7", "DESede", 24, 8);

    private final String pemName;
    private final String identifier;
    private final String algorithm;
    private final int keyBytes;
    private final int ivBytes;

    CbcCipher(String pemName, String identifier, String algorithm, int keyBytes, int ivBytes) {
        this.pemName = pemName;
        this.identifier = identifier;
        this.algorithm = algorithm;
        this.keyBytes = keyBytes;
        this.ivBytes = ivBytes;
    }

    static CbcCipher named(String pemName) throws UnreadableKeyException {
        return known(Arrays.stream(values())
                .filter(cipher -> cipher.pemName.equals(pemName))
                .findFirst());
    }

    static CbcCipher identified(String identifier) throws UnreadableKeyException {
        return known(Arrays.stream(values())
                .filter(cipher -> cipher.identifier.equals(identifier))
                .findFirst());
    }

    private static CbcCipher known(Optional<CbcCipher> cipher) throws UnreadableKeyException {
        return cipher.orElseThrow(() -> new UnreadableKeyException(
                "is encrypted with a cipher that is not taken; AES-CBC and DES-EDE3-CBC are"));
    }

    int keyBytes() {
        return keyBytes;
    }

    int ivBytes() {
        return ivBytes;
    }

    /**
     * Decrypts to the SEQUENCE that every key is: anything else comes of a wrong pass phrase. {@code key} is wiped, the
     * caller wipes what it gets.
     */
    byte[] decryptSequence(byte[] key, byte[] iv, byte[] encrypted) throws UnreadableKeyException {
        byte[] plain;
        try {
            Cipher cipher = Cipher.getInstance(algorithm + "/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(iv));
            plain = cipher.doFinal(encrypted);
        } catch (BadPaddingException wrongKey) {
            throw PassPhrase.wrong();
        } catch (IllegalBlockSizeException cutOff) {
            throw new UnreadableKeyException("is damaged: its encrypted part is not a whole number of blocks");
        } catch (GeneralSecurityException brokenRuntime) {
            throw new IllegalStateException(brokenRuntime);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
        try {
            DerReader.ofSequence(plain);
        } catch (UnreadableKeyException gibberish) {
            throw PassPhrase.wrong();
        }
        return plain;
    }
}
