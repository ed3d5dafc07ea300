package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListPolicies; policyName filters by exact match. */
record ListPoliciesRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String policyName,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId) {}
