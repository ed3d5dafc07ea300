package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListOperationDatabaseAccounts; the name is an exact match.
 *
 * @param operationProjectId only in the newest SDK and without a description: read and ignored
 */
record ListOperationDatabaseAccountsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String databaseAccountName,
        @NotBlank @ResourceId String databaseId,
        @Nullable String operationProjectId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize) {}
