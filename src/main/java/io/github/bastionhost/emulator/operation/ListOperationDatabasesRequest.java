package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.database.DatabaseSource;
import io.github.bastionhost.emulator.database.DatabaseType;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListOperationDatabases; filters are exact matches.
 *
 * @param databaseAddress matches the public or the private address
 */
record ListOperationDatabasesRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String databaseAddress,
        @Nullable String databaseName,
        @Nullable DatabaseType databaseType,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId,
        @Nullable DatabaseSource source,
        @Nullable String sourceInstanceId,
        @Nullable RemoteState sourceInstanceState) {}
