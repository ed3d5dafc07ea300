package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An asset group: a name for hosts and databases together. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "host_group")
class HostGroup extends WorldRow {

    private String instanceId;
    private long hostGroupId;
    private @Nullable Long projectId;
    private String name;
    private String remark;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected HostGroup() {}

    long hostGroupId() {
        return hostGroupId;
    }
}
