package io.github.bastionhost.emulator.privatekey;

import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.crypto.generators.OpenSSLPBEParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two header lines with which OpenSSL marks an encrypted PKCS#1 key, and the way to open it. */
final class DekInfo {
    private static final String PROC_TYPE = "Proc-Type: 4,ENCRYPTED";
    private static final String DEK_INFO = "DEK-Info: ";

    /** OpenSSL salts the key with the front of the initialisation vector. */
    private static final int SALT_BYTES = 8;

    private final CbcCipher cipher;
    private final byte[] iv;

    private DekInfo(CbcCipher cipher, byte[] iv) {
        this.cipher = cipher;
        this.iv = iv;
    }

    static DekInfo of(List<String> headers) throws UnreadableKeyException {
        if (headers.size() != 2
                || !headers.get(0).equals(PROC_TYPE)
                || !headers.get(1).startsWith(DEK_INFO)) {
            throw new UnreadableKeyException("has header lines other than \"" + PROC_TYPE + "\" and DEK-Info");
        }
        String value = headers.get(1).substring(DEK_INFO.length());
        int comma = value.indexOf(',');
        CbcCipher cipher = CbcCipher.named(comma < 0 ? value : value.substring(0, comma));
        return new DekInfo(cipher, iv(value.substring(comma + 1), cipher.ivBytes()));
    }

    private static byte[] iv(String hex, int length) throws UnreadableKeyException {
        try {
            byte[] iv = HexFormat.of().parseHex(hex);
            if (iv.length == length) {
                return iv;
            }
        } catch (IllegalArgumentException notHex) {
            // Refused below, as a wrong length is.
        }
        throw new UnreadableKeyException("has a DEK-Info line whose initialisation vector is damaged");
    }

    byte[] decrypt(byte[] encrypted, PassPhrase passPhrase) throws UnreadableKeyException {
        byte[] salt = new byte[SALT_BYTES];
        System.arraycopy(iv, 0, salt, 0, SALT_BYTES);
        OpenSSLPBEParametersGenerator derivation = new OpenSSLPBEParametersGenerator();
        derivation.init(passPhrase.require(), salt);
        KeyParameter key = (KeyParameter) derivation.generateDerivedParameters(cipher.keyBytes() * Byte.SIZE);
        return cipher.decryptSequence(key.getKey(), iv, encrypted);
    }
}
