package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyPolicy: what is absent stays. */
record ModifyPolicyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @Nullable @Characters(max = 128) String policyName,
        @Nullable @CommentText String comment,
        @Nullable @Min(1) @Max(100) Integer priority,
        @Nullable Long projectId) {}
