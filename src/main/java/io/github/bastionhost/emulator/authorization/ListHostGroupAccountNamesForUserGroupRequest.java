package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ListHostGroupAccountNamesForUserGroup. */
record ListHostGroupAccountNamesForUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String userGroupId,
        @NotBlank @ResourceId String hostGroupId,
        @Nullable Long projectId) {}
