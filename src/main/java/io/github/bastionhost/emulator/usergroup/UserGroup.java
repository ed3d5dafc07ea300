package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A user group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
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

    UserGroup(String instanceId, long userGroupId, @Nullable Long projectId, String name, String comment) {
        this.instanceId = instanceId;
        this.userGroupId = userGroupId;
        this.projectId = projectId;
        this.name = name;
        this.remark = comment;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void comment(String newComment) {
        this.remark = newComment;
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    long userGroupId() {
        return userGroupId;
    }

    @Nullable
    Long projectId() {
        return projectId;
    }

    String name() {
        return name;
    }

    String comment() {
        return remark;
    }
}
