package io.github.bastionhost.emulator.privatekey;

import static io.github.bastionhost.emulator.privatekey.KeyTexts.hex;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.octets;
import static io.github.bastionhost.emulator.privatekey.KeyTexts.sequence;

/** Writes encrypted PKCS#8 keys whose parameters are the point: what is encrypted in them is nothing. */
final class EncryptedTexts {
    static final byte[] PBES2 = hex("06092a864886f70d01050d");
    static final byte[] PBKDF2 = hex("06092a864886f70d01050c");
    static final byte[] SCRYPT = hex("06092b06010401da47040b");
    static final byte[] HMAC_SHA256 = hex("300c06082a864886f70d02090500");
    static final byte[] HMAC_MD5 = hex("300c06082a864886f70d02060500");
    static final byte[] AES_256_CBC = hex("060960864801650304012a");
    static final byte[] RC2_CBC = hex("06082a864886f70d0302");
    static final byte[] PBE_SHA1_TRIPLE_DES = hex("060a2a864886f70d010c0103");
    static final byte[] PBE_MD5_DES = hex("06092a864886f70d010503");

    private EncryptedTexts() {}

    static byte[] pbes2(byte[] derivation) {
        return pbes2(derivation, sequence(AES_256_CBC, octets(new byte[16])));
    }

    static byte[] pbes2(byte[] derivation, byte[] cipher) {
        return pem(sequence(PBES2, sequence(derivation, cipher)));
    }

    static byte[] pem(byte[] scheme) {
        return KeyTexts.pem("ENCRYPTED PRIVATE KEY", sequence(scheme, octets(new byte[48])));
    }
}
