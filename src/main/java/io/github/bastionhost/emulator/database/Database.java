package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.SourceInstanceState;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A database: its addresses, its type, and where it comes from. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "bastion_database")
class Database extends WorldRow {

    private static final String DEFAULT_NETWORK_DOMAIN = "1";

    private String instanceId;
    private long databaseId;
    private @Nullable Long projectId;
    private String name;
    private String remark;

    @Enumerated(EnumType.STRING)
    private DatabaseType databaseType;

    private int port;

    @Enumerated(EnumType.STRING)
    private ActiveAddressType activeAddressType;

    private String privateAddress;
    private String publicAddress;
    private long networkDomainId;

    @Enumerated(EnumType.STRING)
    private @Nullable PolarDbEndpointType polarDbEndpointType;

    @Enumerated(EnumType.STRING)
    private DatabaseSource source;

    private String sourceInstanceId;
    private String sourceInstanceRegionId;

    @Enumerated(EnumType.STRING)
    private SourceInstanceState sourceInstanceState;

    private @Nullable Long instanceMemberId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Database() {}

    /** The database that a request describes, which is complete. */
    Database(CreateDatabaseRequest request, long databaseId) {
        this.instanceId = request.instanceId();
        this.databaseId = databaseId;
        this.projectId = request.projectId();
        this.remark = orElse(request.comment(), "");
        this.databaseType = request.databaseType();
        this.port = request.databasePort() == null ? databaseType.port() : request.databasePort();
        this.activeAddressType = request.activeAddressType();
        this.privateAddress = orElse(request.databasePrivateAddress(), "");
        this.publicAddress = orElse(request.databasePublicAddress(), "");
        this.networkDomainId = Long.parseLong(orElse(request.networkDomainId(), DEFAULT_NETWORK_DOMAIN));
        this.polarDbEndpointType = request.polarDBEndpointType();
        this.source = request.source();
        this.sourceInstanceId = orElse(request.sourceInstanceId(), "");
        this.sourceInstanceRegionId = orElse(request.sourceInstanceRegionId(), "");
        this.sourceInstanceState = SourceInstanceState.Normal;
        this.instanceMemberId = request.instanceMemberId();
        this.name = orElse(request.databaseName(), sourceInstanceId);
    }

    /** Takes over what the request gives: an empty comment or address clears it, anything else empty is not given. */
    void change(ModifyDatabaseRequest request) {
        name = orElse(request.databaseName(), name);
        remark = Objects.requireNonNullElse(request.comment(), remark);
        port = Objects.requireNonNullElse(request.databasePort(), port);
        activeAddressType = Objects.requireNonNullElse(request.activeAddressType(), activeAddressType);
        privateAddress = Objects.requireNonNullElse(request.databasePrivateAddress(), privateAddress);
        publicAddress = Objects.requireNonNullElse(request.databasePublicAddress(), publicAddress);
        networkDomainId = Long.parseLong(orElse(request.networkDomainId(), Long.toString(networkDomainId)));
        sourceInstanceId = orElse(request.sourceInstanceId(), sourceInstanceId);
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    long databaseId() {
        return databaseId;
    }

    String name() {
        return name;
    }

    String remark() {
        return remark;
    }

    DatabaseType databaseType() {
        return databaseType;
    }

    int port() {
        return port;
    }

    ActiveAddressType activeAddressType() {
        return activeAddressType;
    }

    String privateAddress() {
        return privateAddress;
    }

    String publicAddress() {
        return publicAddress;
    }

    String activeAddress() {
        return activeAddressType == ActiveAddressType.Public ? publicAddress : privateAddress;
    }

    long networkDomainId() {
        return networkDomainId;
    }

    DatabaseSource source() {
        return source;
    }

    String sourceInstanceId() {
        return sourceInstanceId;
    }

    String sourceInstanceRegionId() {
        return sourceInstanceRegionId;
    }

    SourceInstanceState sourceInstanceState() {
        return sourceInstanceState;
    }
}
