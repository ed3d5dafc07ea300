package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.SourceInstanceState;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListHosts. Each narrows the list to exactly what it says.
 *
 * @param hostAddress the private or the public address
 * @param hostGroupId only hosts of this asset group; of an unknown group there are none
 */
record ListHostsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String hostAddress,
        @Nullable @ResourceId String hostGroupId,
        @Nullable String hostName,
        @Nullable OsType oSType,
        @Nullable HostSource source,
        @Nullable String sourceInstanceId,
        @Nullable SourceInstanceState sourceInstanceState,
        @Nullable Long projectId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize) {}
