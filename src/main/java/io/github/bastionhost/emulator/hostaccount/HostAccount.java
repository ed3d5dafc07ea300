package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.host.HostProtocol;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account of a host, with its sealed credentials. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "host_account")
class HostAccount extends WorldRow {

    private String instanceId;
    private long hostAccountId;
    private long hostId;
    private String name;

    @Enumerated(EnumType.STRING)
    private HostProtocol protocol;

    @Enumerated(EnumType.STRING)
    private PrivilegeType privilegeType;

    @Enumerated(EnumType.STRING)
    private RotationMode rotationMode;

    private byte @Nullable [] sealedPassword;
    private byte @Nullable [] sealedPrivateKey;
    private byte @Nullable [] sealedPassPhrase;
    private String fingerprintMd5;
    private @Nullable Long hostShareKeyId;
    private boolean sshChannel;
    private boolean sftpChannel;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HostAccount() {}

    /** An account without credentials that may do what an account usually may. */
    HostAccount(String instanceId, long hostAccountId, long hostId, String name, HostProtocol protocol) {
        this.instanceId = instanceId;
        this.hostAccountId = hostAccountId;
        this.hostId = hostId;
        this.name = name;
        this.protocol = protocol;
        this.privilegeType = PrivilegeType.Normal;
        this.rotationMode = RotationMode.Self;
        this.fingerprintMd5 = "";
        this.sshChannel = true;
        this.sftpChannel = true;
    }

    /** A private key with its pass phrase as they are kept, and the MD5 fingerprint of its public key. */
    record SealedKey(byte[] privateKey, byte @Nullable [] passPhrase, String fingerprintMd5) {}

    void rename(String newName) {
        this.name = newName;
    }

    void privilege(PrivilegeType type) {
        this.privilegeType = type;
    }

    void rotate(RotationMode mode) {
        this.rotationMode = mode;
    }

    /** Another password, already sealed; none with null. */
    void password(byte @Nullable [] sealed) {
        this.sealedPassword = sealed;
    }

    /** Another private key of its own. */
    void replaceKey(SealedKey key) {
        this.sealedPrivateKey = key.privateKey();
        this.sealedPassPhrase = key.passPhrase();
        this.fingerprintMd5 = key.fingerprintMd5();
    }

    /** No private key of its own any more. */
    void forgetKey() {
        this.sealedPrivateKey = null;
        this.sealedPassPhrase = null;
        this.fingerprintMd5 = "";
    }

    /** Uses that shared key from now on; none with null. */
    void shareKey(@Nullable Long newHostShareKeyId) {
        this.hostShareKeyId = newHostShareKeyId;
    }

    String instanceId() {
        return instanceId;
    }

    long hostAccountId() {
        return hostAccountId;
    }

    long hostId() {
        return hostId;
    }

    String name() {
        return name;
    }

    HostProtocol protocol() {
        return protocol;
    }

    PrivilegeType privilegeType() {
        return privilegeType;
    }

    RotationMode rotationMode() {
        return rotationMode;
    }

    boolean hasPassword() {
        return sealedPassword != null;
    }

    /** Whether anything is stored to log on with. */
    boolean hasCredential() {
        return sealedPassword != null || sealedPrivateKey != null || hostShareKeyId != null;
    }

    String fingerprintMd5() {
        return fingerprintMd5;
    }

    @Nullable
    Long hostShareKeyId() {
        return hostShareKeyId;
    }

    boolean sshChannel() {
        return sshChannel;
    }

    boolean sftpChannel() {
        return sftpChannel;
    }
}
