package io.github.bastionhost.emulator.privatekey;

import java.security.GeneralSecurityException;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.sshd.common.cipher.ChaCha20Cipher;
import org.apache.sshd.common.cipher.Cipher.Mode;

/** The ciphers {@code ssh-keygen -Z} offers for a private key file. None of them pads: the file does that itself. */
enum OpenSshCipher {
    AES128_CBC("aes128-cbc", "AES/CBC/NoPadding", 16, 16, 16, 0),
    AES192_CBC("aes192-cbc", "AES/CBC/NoPadding", 24, 16, 16, 0),
    AES256_CBC("aes256-cbc", "AES/CBC/NoPadding", 32, 16, 16, 0),
    AES128_CTR("aes128-ctr", "AES/CTR/NoPadding", 16, 16, 16, 0),
    AES192_CTR("aes192-ctr", "AES/CTR/NoPadding", 24, 16, 16, 0),
    AES256_CTR("aes256-ctr", "AES/CTR/NoPadding", 32, 16, 16, 0),
    AES128_GCM("aes128-gcm@openssh.com", "AES/GCM/NoPadding", 16, 12, 16, 16),
    AES256_GCM("aes256-gcm@openssh.com", "AES/GCM/NoPadding", 32, 12, 16, 16),
    TRIPLE_DES_CBC("3des-cbc", "DESede/CBC/NoPadding", 24, 8, 8, 0),
    CHACHA20_POLY1305("chacha20-poly1305@openssh.com", "", 64, 0, 8, 16);

    private final String openSshName;
    private final String transformation;
    private final int keyBytes;
    private final int ivBytes;
    private final int blockBytes;
    private final int tagBytes;

    OpenSshCipher(String openSshName, String transformation, int keyBytes, int ivBytes, int blockBytes, int tagBytes) {
        this.openSshName = openSshName;
        this.transformation = transformation;
        this.keyBytes = keyBytes;
        this.ivBytes = ivBytes;
        this.blockBytes = blockBytes;
        this.tagBytes = tagBytes;
    }

    static OpenSshCipher named(String name) throws UnreadableKeyException {
        return Arrays.stream(values())
                .filter(cipher -> cipher.openSshName.equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new UnreadableKeyException("is encrypted with a cipher that ssh-keygen does not offer"));
    }

    /** How many bytes {@link #decrypt} needs: the key, and the initialisation vector behind it. */
    int derivedBytes() {
        return keyBytes + ivBytes;
    }

    int blockBytes() {
        return blockBytes;
    }

    /** How many bytes follow the encrypted ones to vouch for them. */
    int tagBytes() {
        return tagBytes;
    }

    /** {@code encrypted} is a whole number of blocks, with the tag behind it. */
    byte[] decrypt(byte[] derived, byte[] encrypted) throws UnreadableKeyException {
        try {
            return this == CHACHA20_POLY1305 ? chaCha(derived, encrypted) : standard(derived, encrypted);
        } catch (AEADBadTagException wrongKey) {
            throw PassPhrase.wrong();
        } catch (GeneralSecurityException brokenRuntime) {
            throw new IllegalStateException(brokenRuntime);
        }
    }

    private byte[] standard(byte[] derived, byte[] encrypted) throws GeneralSecurityException {
        String algorithm = transformation.substring(0, transformation.indexOf('/'));
        AlgorithmParameterSpec iv = tagBytes == 0
                ? new IvParameterSpec(derived, keyBytes, ivBytes)
                : new GCMParameterSpec(tagBytes * Byte.SIZE, derived, keyBytes, ivBytes);
        Cipher cipher = Cipher.getInstance(transformation);
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(derived, 0, keyBytes, algorithm), iv);
        return cipher.doFinal(encrypted);
    }

    /** OpenSSH's own mode (PROTOCOL.chacha20poly1305), which the JDK does not have; a file is packet number zero. */
    private byte[] chaCha(byte[] derived, byte[] encrypted) throws GeneralSecurityException {
        byte[] packetNumber = new byte[Long.BYTES];
        byte[] work = encrypted.clone();
        int length = encrypted.length - tagBytes;
        try {
            ChaCha20Cipher cipher = new ChaCha20Cipher();
            cipher.init(Mode.Decrypt, derived, packetNumber);
            cipher.update(work, 0, length);
        } catch (GeneralSecurityException refused) {
            throw refused;
        } catch (Exception undeclared) { // the library's interface says no more than Exception
            throw new IllegalStateException(undeclared);
        }
        return Arrays.copyOf(work, length);
    }
}
