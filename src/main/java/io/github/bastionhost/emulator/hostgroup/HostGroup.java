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

    HostGroup(String instanceId, long hostGroupId, @Nullable Long projectId, String name, String remark) {
        this.instanceId = instanceId;
        this.hostGroupId = hostGroupId;
        this.projectId = projectId;
        this.name = name;
        this.remark = remark;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void comment(String newRemark) {
        this.remark = newRemark;
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    long hostGroupId() {
        return hostGroupId;
    }

    String name() {
        return name;
    }

    String remark() {
        return remark;
    }
}
