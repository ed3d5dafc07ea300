package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListHostGroups: what is given narrows the list. */
record ListHostGroupsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @Characters(max = 128) String hostGroupName,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId) {}
