package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a database is in an asset group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "host_group_database")
class HostGroupDatabase extends WorldRow {

    private String instanceId;
    private long hostGroupId;
    private long databaseId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HostGroupDatabase() {}

    HostGroupDatabase(String instanceId, long hostGroupId, long databaseId) {
        this.instanceId = instanceId;
        this.hostGroupId = hostGroupId;
        this.databaseId = databaseId;
    }
}
