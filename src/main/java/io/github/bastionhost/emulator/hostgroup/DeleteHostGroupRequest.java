package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of DeleteHostGroup; with a projectId, a group of another project is not found. */
record DeleteHostGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostGroupId,
        @Nullable Long projectId) {}
