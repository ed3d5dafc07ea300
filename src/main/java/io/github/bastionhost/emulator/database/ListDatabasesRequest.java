package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListDatabases: what is given narrows the list. */
record ListDatabasesRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable DatabaseType databaseType,
        @Nullable @ResourceId String hostGroupId,
        @Nullable @ResourceId String networkDomainId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId,
        @Nullable DatabaseSource source) {}
