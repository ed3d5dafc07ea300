package io.github.bastionhost.emulator.hostaccount;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.hostaccount.HostAccount.SealedKey;
import io.github.bastionhost.emulator.privatekey.KeyFacts;
import io.github.bastionhost.emulator.privatekey.PrivateKeyReader;
import io.github.bastionhost.emulator.privatekey.UnreadableKeyException;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.storage.SecretCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the credentials of host accounts and seals them. */
@Component
class Credentials {

    private final PrivateKeyReader reader;
    private final SecretCipher cipher;

    Credentials(PrivateKeyReader reader, SecretCipher cipher) {
        this.reader = reader;
        this.cipher = cipher;
    }

    /** A private key as it was sent, and its fingerprint. */
    record OwnKey(Secret privateKey, @Nullable Secret passPhrase, String fingerprintMd5) {}

    /**
     * Reads a private key, which may take seconds: best before any row is locked.
     *
     * @param privateKey Base64 of the key, absent where none is sent
     * @param passPhrase the pass phrase itself
     */
    @Nullable
    OwnKey read(@Nullable Secret privateKey, @Nullable Secret passPhrase) {
        if (privateKey == null) {
            if (passPhrase != null) {
                throw INVALID_PARAMETER.because("PassPhrase is sent without the PrivateKey that it opens");
            }
            return null;
        }
        try {
            KeyFacts facts =
                    reader.read(privateKey.decodeBase64(), passPhrase == null ? null : passPhrase.revealBytes());
            return new OwnKey(privateKey, passPhrase, facts.fingerprintMd5());
        } catch (UnreadableKeyException unreadable) {
            throw INVALID_PARAMETER.because("PrivateKey %s", String.valueOf(unreadable.getMessage()));
        }
    }

    /** The key as it is kept with that account. */
    SealedKey seal(OwnKey key, String instanceId, long hostAccountId) {
        return new SealedKey(
                cipher.seal(key.privateKey().decodeBase64(), column(instanceId, hostAccountId, "private_key")),
                key.passPhrase() == null
                        ? null
                        : cipher.seal(key.passPhrase().revealBytes(), column(instanceId, hostAccountId, "pass_phrase")),
                key.fingerprintMd5());
    }

    /** The password as it is kept with that account. */
    byte[] seal(Secret password, String instanceId, long hostAccountId) {
        return cipher.seal(password.revealBytes(), column(instanceId, hostAccountId, "password"));
    }

    private static String column(String instanceId, long hostAccountId, String name) {
        return "host_account/%s/%d/%s".formatted(instanceId, hostAccountId, name);
    }
}
