package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** Parameters of MoveResourceGroup; the resource is an instance. */
record MoveResourceGroupRequest(
        @NotBlank @Characters(max = 32) String regionId,
        @NotBlank @Characters(max = 64) String resourceGroupId,
        @InstanceId String resourceId,
        @NotNull ResourceType resourceType) {}
