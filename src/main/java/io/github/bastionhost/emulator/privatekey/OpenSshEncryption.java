package io.github.bastionhost.emulator.privatekey;

import java.util.Arrays;
import org.apache.sshd.common.config.keys.loader.openssh.kdf.BCrypt;

/** The encryption of an OpenSSH key file: the key is derived by bcrypt_pbkdf from pass phrase, salt and rounds. */
final class OpenSshEncryption {
    private final OpenSshCipher cipher;
    private final byte[] salt;
    private final int rounds;

    private OpenSshEncryption(OpenSshCipher cipher, byte[] salt, int rounds) {
        this.cipher = cipher;
        this.salt = salt;
        this.rounds = rounds;
    }

    static OpenSshEncryption of(String cipherName, String derivation, byte[] options) throws UnreadableKeyException {
        OpenSshCipher cipher = OpenSshCipher.named(cipherName);
        if (!derivation.equals("bcrypt")) {
            throw new UnreadableKeyException("is encrypted with a key derivation that ssh-keygen does not offer");
        }
        SshReader reader = new SshReader(options);
        byte[] salt = reader.string();
        int rounds = KeyLimits.requireBcryptRounds(reader.uint32());
        if (salt.length == 0 || reader.rest().length > 0) {
            throw SshReader.damaged();
        }
        return new OpenSshEncryption(cipher, salt, rounds);
    }

    int blockBytes() {
        return cipher.blockBytes();
    }

    /** {@code section} is a whole number of blocks; {@code tag} is what follows it in the file. */
    byte[] decrypt(byte[] section, byte[] tag, PassPhrase passPhrase) throws UnreadableKeyException {
        if (tag.length != cipher.tagBytes()) {
            throw SshReader.damaged();
        }
        byte[] encrypted = Arrays.copyOf(section, section.length + tag.length);
        System.arraycopy(tag, 0, encrypted, section.length, tag.length);
        byte[] derived = new byte[cipher.derivedBytes()];
        try {
            new BCrypt().pbkdf(passPhrase.require(), salt, rounds, derived);
            return cipher.decrypt(derived, encrypted);
        } finally {
            Arrays.fill(derived, (byte) 0);
        }
    }
}
