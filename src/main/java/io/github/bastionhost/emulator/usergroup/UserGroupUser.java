package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** That a user is in a user group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "user_group_user")
class UserGroupUser extends WorldRow {

    private String instanceId;
    private long userGroupId;
    private long userId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected UserGroupUser() {}

    UserGroupUser(String instanceId, long userGroupId, long userId) {
        this.instanceId = instanceId;
        this.userGroupId = userGroupId;
        this.userId = userId;
    }
}
