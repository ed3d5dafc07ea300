package io.github.bastionhost.emulator.hostaccount;

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

    long hostAccountId() {
        return hostAccountId;
    }

    long hostId() {
        return hostId;
    }
}
