package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Parameters of SetPolicyAccessTimeRangeConfig: the whole section, as one JSON text. */
record SetPolicyAccessTimeRangeConfigRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @NotNull @Valid AccessTimeRangeConfig accessTimeRangeConfig,
        @Nullable Long projectId) {}
