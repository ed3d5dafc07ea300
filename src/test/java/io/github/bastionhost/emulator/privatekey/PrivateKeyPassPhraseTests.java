package io.github.bastionhost.emulator.privatekey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** A pass phrase is bytes: they need not be UTF-8, and none of them is trimmed. */
class PrivateKeyPassPhraseTests {
    private static final byte[] IV = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");

    private final PrivateKeyReader reader = new PrivateKeyReader();

    @Test
    void opensWithBytesThatAreNoText() throws GeneralSecurityException, UnreadableKeyException {
        RsaSample sample = RsaSample.ofBits(2048);
        byte[] passPhrase = {'p', (byte) 0xff, (byte) 0xfe, 0, ' ', '\n'};
        byte[] pem = encrypted(sample.der(), passPhrase);

        assertThat(reader.read(pem, passPhrase)).isEqualTo(reader.read(sample.pem(), null));
        assertThatExceptionOfType(UnreadableKeyException.class)
                .isThrownBy(() -> reader.read(pem, Arrays.copyOf(passPhrase, passPhrase.length - 1)))
                .withMessage("is encrypted and does not open with this PassPhrase");
    }

    @Test
    void opensWithALongOne() throws GeneralSecurityException, UnreadableKeyException {
        RsaSample sample = RsaSample.ofBits(2048);
        byte[] passPhrase = new byte[100_000];

        assertThat(reader.read(encrypted(sample.der(), passPhrase), passPhrase))
                .isEqualTo(reader.read(sample.pem(), null));
    }

    /** What {@code openssl rsa -traditional -aes128} writes: the key is MD5 of the pass phrase and half the vector. */
    @SuppressWarnings("InsecureCryptoUsage") // OpenSSL's choice, not ours
    private static byte[] encrypted(byte[] der, byte[] passPhrase) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(passPhrase);
        byte[] key = md5.digest(Arrays.copyOf(IV, 8));
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(IV));
        return KeyTexts.bytes("""
                -----BEGIN RSA PRIVATE KEY-----
                Proc-Type: 4,ENCRYPTED
                DEK-Info: AES-128-CBC,%s

                %s
                -----END RSA PRIVATE KEY-----
                """.formatted(
                        HexFormat.of().withUpperCase().formatHex(IV),
                        Base64.getEncoder().encodeToString(cipher.doFinal(der))));
    }
}
