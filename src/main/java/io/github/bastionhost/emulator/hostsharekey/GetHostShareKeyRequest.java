package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of GetHostShareKey; with a projectId, a key of another project is not found. */
record GetHostShareKeyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostShareKeyId,
        @Nullable Long projectId) {}
