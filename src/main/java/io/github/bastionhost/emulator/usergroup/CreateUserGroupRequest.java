package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateUserGroup.
 *
 * @param projectId the project that the group belongs to
 * @param userGroupName unique in the instance
 */
record CreateUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @CommentText String comment,
        @Nullable Long projectId,
        @NotBlank @Characters(min = 1, max = 128) String userGroupName) {}
