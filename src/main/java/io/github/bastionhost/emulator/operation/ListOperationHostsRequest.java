package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.SourceInstanceState;
import io.github.bastionhost.emulator.host.OsType;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListOperationHosts; filters are exact matches.
 *
 * @param hostAddress matches the public or the private address
 * @param operationProjectId only in the newest SDK and without a description: read and ignored
 */
record ListOperationHostsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String hostAddress,
        @Nullable String hostName,
        @Nullable OsType oSType,
        @Nullable String operationProjectId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable OperationHostSource source,
        @Nullable String sourceInstanceId,
        @Nullable SourceInstanceState sourceInstanceState) {}
