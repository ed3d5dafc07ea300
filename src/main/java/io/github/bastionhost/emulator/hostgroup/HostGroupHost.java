package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a host is in an asset group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "host_group_host")
class HostGroupHost extends WorldRow {

    private String instanceId;
    private long hostGroupId;
    private long hostId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HostGroupHost() {}

    HostGroupHost(String instanceId, long hostGroupId, long hostId) {
        this.instanceId = instanceId;
        this.hostGroupId = hostGroupId;
        this.hostId = hostId;
    }
}
