package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Parameters of ListUserGroups; the name filters by exact match. */
record ListUserGroupsRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId,
        @Nullable String userGroupName) {}
