package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of DeleteUserGroup; with a projectId, a group of another project is not found. */
record DeleteUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable Long projectId,
        @NotBlank @ResourceId String userGroupId) {}
