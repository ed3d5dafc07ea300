package io.github.bastionhost.emulator.privatekey;

import java.util.Arrays;

/** An EncryptedPrivateKeyInfo of RFC 5958, section 3: which scheme encrypted it, and what comes out. */
final class EncryptedPkcs8Key {
    private static final String PBES2 = "1.2.840.113549.1.5.13";
    private static final String PBE_SHA1_TRIPLE_DES = "1.2.840.113549.1.12.1.3";

    private EncryptedPkcs8Key() {}

    static SshPublicKey read(byte[] der, PassPhrase passPhrase) throws UnreadableKeyException {
        DerReader info = DerReader.ofSequence(der);
        DerReader scheme = info.sequence();
        byte[] encrypted = info.octets();
        info.end();
        byte[] plain = decrypt(scheme, encrypted, passPhrase);
        try {
            return Pkcs8Key.read(plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] decrypt(DerReader scheme, byte[] encrypted, PassPhrase passPhrase)
            throws UnreadableKeyException {
        String identifier = scheme.identifier();
        DerReader parameters = scheme.sequence();
        scheme.end();
        return switch (identifier) {
            case PBES2 -> Pbes2.of(parameters).decrypt(encrypted, passPhrase);
            case PBE_SHA1_TRIPLE_DES -> Pkcs12Encryption.of(parameters).decrypt(encrypted, passPhrase);
            default ->
                throw new UnreadableKeyException(
                        "is encrypted with a PKCS#8 scheme that is not taken; PBES2 and PBE-SHA1-3DES are");
        };
    }
}
