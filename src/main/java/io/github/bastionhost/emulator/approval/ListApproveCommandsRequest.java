package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Parameters of ListApproveCommands. The page is required here, unlike in other lists. */
record ListApproveCommandsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull @Min(1) Integer pageNumber,
        @NotNull @Min(0) @Max(1_000) Integer pageSize,
        @Nullable Long projectId) {}
