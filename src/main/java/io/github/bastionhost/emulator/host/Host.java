package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.SourceInstanceState;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A host: its addresses, its ports, and where it comes from. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "host")
class Host extends WorldRow {

    private String instanceId;
    private long hostId;
    private @Nullable Long projectId;
    private String name;
    private String remark;

    @Enumerated(EnumType.STRING)
    private OsType osType;

    @Enumerated(EnumType.STRING)
    private ActiveAddressType activeAddressType;

    private String privateAddress;
    private String publicAddress;
    private long networkDomainId;

    @Enumerated(EnumType.STRING)
    private PrefKex prefKex;

    private int sshPort;
    private int rdpPort;

    @Enumerated(EnumType.STRING)
    private HostSource source;

    private String sourceInstanceId;

    @Enumerated(EnumType.STRING)
    private SourceInstanceState sourceInstanceState;

    private String instanceRegionId;
    private @Nullable Long instanceMemberId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Host() {}

    long hostId() {
        return hostId;
    }
}
