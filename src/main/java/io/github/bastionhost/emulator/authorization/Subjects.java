package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Narrowed;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.user.UserService;
import io.github.bastionhost.emulator.usergroup.UserGroupService;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the users and user groups that are granted something, in an instance that can be called. */
@Component
class Subjects {

    private final InstanceService instances;
    private final UserService users;
    private final UserGroupService groups;
    private final EntityManager rows;

    Subjects(InstanceService instances, UserService users, UserGroupService groups, EntityManager rows) {
        this.instances = instances;
        this.users = users;
        this.groups = groups;
        this.rows = rows;
    }

    /** Refuses an instance that cannot be called and a subject that does not exist. */
    void require(@Nullable String regionId, Subject subject) {
        instances.require(subject.instanceId(), regionId);
        switch (subject.kind()) {
            case USER -> users.require(subject.instanceId(), subject.id());
            case USER_GROUP -> groups.require(subject.instanceId(), subject.id());
        }
    }

    /**
     * Does the same and lets no other change the grants of the subject until the transaction ends.
     *
     * @param projectId the project that a user group must be of, where one is given
     */
    void lock(@Nullable String regionId, Subject subject, @Nullable Long projectId) {
        instances.require(subject.instanceId(), regionId);
        Set<Long> known = switch (subject.kind()) {
            case USER -> users.lockExisting(subject.instanceId(), List.of(subject.id()));
            case USER_GROUP -> groups.lockExisting(subject.instanceId(), List.of(subject.id()));
        };
        if (known.isEmpty() || projectId != null && !isGroupOfProject(subject, projectId)) {
            throw unknown(subject);
        }
    }

    private boolean isGroupOfProject(Subject subject, Long projectId) {
        return !Narrowed.of(Integer.class, "1", "UserGroup subject")
                .where("subject.instanceId = :instanceId", "instanceId", subject.instanceId())
                .where("subject.userGroupId = :id", "id", subject.id())
                .where("subject.projectId = :projectId", "projectId", projectId)
                .list(rows, 1)
                .isEmpty();
    }

    private static RpcException unknown(Subject subject) {
        String id = Quoted.of(Long.toString(subject.id()));
        String instanceId = Quoted.of(subject.instanceId());
        return switch (subject.kind()) {
            case USER -> ChosenError.USER.because("UserId %s names no user of %s", id, instanceId);
            case USER_GROUP ->
                ChosenError.USER_GROUP.because("UserGroupId %s names no user group of %s", id, instanceId);
        };
    }
}
