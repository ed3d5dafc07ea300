package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListDatabaseAccounts; without a databaseId, the accounts of all databases are listed. */
record ListDatabaseAccountsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @Characters(max = 128) String databaseAccountName,
        @Nullable @ResourceId String databaseId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId) {}
