package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ListHostAccountsForUserGroup; the name filters by exact match. */
record ListHostAccountsForUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String userGroupId,
        @NotBlank @ResourceId String hostId,
        @Nullable String hostAccountName,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId)
        implements HostAccountsOfSubject {

    @Override
    public Subject subject() {
        return Subject.userGroup(instanceId, userGroupId);
    }
}
