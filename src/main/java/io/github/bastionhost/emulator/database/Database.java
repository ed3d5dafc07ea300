package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.SourceInstanceState;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A database: its addresses, its type, and where it comes from. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "bastion_database")
class Database extends WorldRow {

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

    long databaseId() {
        return databaseId;
    }
}
