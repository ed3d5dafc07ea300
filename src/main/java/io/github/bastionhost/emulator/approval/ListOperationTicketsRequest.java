package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListOperationTickets; assetAddress filters by exact match. */
record ListOperationTicketsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String assetAddress,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(1_000) Integer pageSize,
        @Nullable Long projectId) {}
