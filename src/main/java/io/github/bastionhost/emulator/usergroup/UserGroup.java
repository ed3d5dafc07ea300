package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A user group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "user_group")
class UserGroup extends WorldRow {

    private String instanceId;
    private long userGroupId;
    private @Nullable Long projectId;
    private String name;
    private String remark;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UserGroup() {}

    long userGroupId() {
        return userGroupId;
    }
}
