package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ListOperationHostAccounts; the name is an exact match. */
record ListOperationHostAccountsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String hostAccountName,
        @NotBlank @ResourceId String hostId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize) {}
