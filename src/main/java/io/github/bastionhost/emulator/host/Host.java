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

    Host(
            String instanceId,
            long hostId,
            @Nullable Long projectId,
            String name,
            OsType osType,
            Addresses addresses,
            long networkDomainId,
            Origin origin) {
        this.instanceId = instanceId;
        this.hostId = hostId;
        this.projectId = projectId;
        this.name = name;
        this.remark = "";
        this.osType = osType;
        this.activeAddressType = addresses.active();
        this.privateAddress = addresses.privateAddress();
        this.publicAddress = addresses.publicAddress();
        this.networkDomainId = networkDomainId;
        this.prefKex = PrefKex.DEFAULT;
        this.sshPort = HostProtocol.SSH.usualPort();
        this.rdpPort = HostProtocol.RDP.usualPort();
        this.source = origin.source();
        this.sourceInstanceId = origin.instanceId();
        this.sourceInstanceState = SourceInstanceState.Normal;
        this.instanceRegionId = origin.regionId();
        this.instanceMemberId = origin.memberId();
    }

    /** Where a host is reached: the address that is used, and both addresses, empty where there is none. */
    record Addresses(ActiveAddressType active, String privateAddress, String publicAddress) {}

    /** The cloud instance that a host is, and whose account it belongs to; texts are empty where they are unknown. */
    record Origin(
            HostSource source,
            String instanceId,
            String regionId,
            @Nullable Long memberId) {}

    void rename(String newName) {
        this.name = newName;
    }

    void remark(String newRemark) {
        this.remark = newRemark;
    }

    void moveToPrivateAddress(String address) {
        this.privateAddress = address;
    }

    void moveToPublicAddress(String address) {
        this.publicAddress = address;
    }

    void moveToNetworkDomain(long newNetworkDomainId) {
        this.networkDomainId = newNetworkDomainId;
    }

    void reachBy(ActiveAddressType type) {
        this.activeAddressType = type;
    }

    /** Another system; what only Linux knows is forgotten for Windows. */
    void run(OsType system) {
        this.osType = system;
        if (system != OsType.Linux) {
            this.prefKex = PrefKex.DEFAULT;
        }
    }

    void prefer(PrefKex exchange) {
        this.prefKex = exchange;
    }

    void listen(HostProtocol protocol, int port) {
        switch (protocol) {
            case SSH -> this.sshPort = port;
            case RDP -> this.rdpPort = port;
        }
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    long hostId() {
        return hostId;
    }

    String name() {
        return name;
    }

    String remark() {
        return remark;
    }

    OsType osType() {
        return osType;
    }

    ActiveAddressType activeAddressType() {
        return activeAddressType;
    }

    /** The address of that kind, empty where there is none. */
    String address(ActiveAddressType type) {
        return type == ActiveAddressType.Public ? publicAddress : privateAddress;
    }

    long networkDomainId() {
        return networkDomainId;
    }

    PrefKex prefKex() {
        return prefKex;
    }

    int port(HostProtocol protocol) {
        return protocol == HostProtocol.SSH ? sshPort : rdpPort;
    }

    HostSource source() {
        return source;
    }

    String sourceInstanceId() {
        return sourceInstanceId;
    }

    SourceInstanceState sourceInstanceState() {
        return sourceInstanceState;
    }
}
