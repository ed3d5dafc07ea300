package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of ListUserGroupsForUser.
 *
 * @param keyword a part of the name
 * @param pagingOff whether all is answered in one page
 */
record ListUserGroupsForUserRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable String keyword,
        @NotNull @Min(1) Integer pageNumber,
        @NotNull @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Boolean pagingOff,
        @Nullable Long projectId,
        @NotBlank @ResourceId String userId) {}
