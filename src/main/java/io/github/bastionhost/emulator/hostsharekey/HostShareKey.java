package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.privatekey.KeyFacts;
import io.github.bastionhost.emulator.privatekey.KeyType;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shared key: its name, what is known of the key, and the sealed key itself. */
@Entity
@SuppressWarnings("UnusedVariable") // columns for queries and for actions to come
@Table(name = "host_share_key")
class HostShareKey extends WorldRow {

    private String instanceId;
    private long hostShareKeyId;
    private @Nullable Long projectId;
    private String name;
    private byte[] sealedPrivateKey;
    private byte @Nullable [] sealedPassPhrase;

    @Enumerated(EnumType.STRING)
    private KeyType keyType;

    private int keyBits;
    private String fingerprintMd5;

    @Column(name = "fingerprint_sha256")
    private String fingerprintSha256;

    private Instant lastModifyKeyAt;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HostShareKey() {}

    HostShareKey(
            String instanceId, long hostShareKeyId, @Nullable Long projectId, String name, SealedKey key, Instant now) {
        this.instanceId = instanceId;
        this.hostShareKeyId = hostShareKeyId;
        this.projectId = projectId;
        this.name = name;
        replaceKey(key, now);
    }

    /** A private key with its pass phrase as they are kept, and what is known of the key. */
    record SealedKey(byte[] privateKey, byte @Nullable [] passPhrase, KeyFacts facts) {}

    void rename(String newName) {
        this.name = newName;
    }

    final void replaceKey(SealedKey key, Instant now) {
        this.sealedPrivateKey = key.privateKey();
        this.sealedPassPhrase = key.passPhrase();
        this.keyType = key.facts().type();
        this.keyBits = key.facts().bits();
        this.fingerprintMd5 = key.facts().fingerprintMd5();
        this.fingerprintSha256 = key.facts().fingerprintSha256();
        this.lastModifyKeyAt = now;
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    long hostShareKeyId() {
        return hostShareKeyId;
    }

    String name() {
        return name;
    }

    String fingerprintMd5() {
        return fingerprintMd5;
    }

    Instant lastModifyKeyAt() {
        return lastModifyKeyAt;
    }
}
