package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreatePolicy.
 *
 * @param policyName 1 to 128 characters, unique in the instance
 * @param priority 1 to 100, the smaller the higher; 1 if absent
 * @param projectId the project that the policy belongs to
 */
record CreatePolicyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @Characters(min = 1, max = 128) String policyName,
        @Nullable @CommentText String comment,
        @Nullable @Min(1) @Max(100) Integer priority,
        @Nullable Long projectId) {}
