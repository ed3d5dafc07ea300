package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of GetPolicyAssetScope; with a projectId, a policy of another project is not found. */
record GetPolicyAssetScopeRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @Nullable Long projectId) {}
