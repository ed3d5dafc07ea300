package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of GetHostAccount; with a projectId, an account on a host of another project is not found. */
record GetHostAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostAccountId,
        @Nullable Long projectId) {}
