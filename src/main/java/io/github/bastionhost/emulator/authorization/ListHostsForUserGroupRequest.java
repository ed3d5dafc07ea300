package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.host.OsType;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ListHostsForUserGroup; hostAddress is a private or a public one. */
record ListHostsForUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String userGroupId,
        @Nullable Mode mode,
        @Nullable String hostAddress,
        @Nullable String hostName,
        @Nullable OsType oSType,
        @Nullable @Min(1) Integer pageNumber,
        @Nullable @Min(0) @Max(Paging.LARGEST) Integer pageSize,
        @Nullable Long projectId)
        implements HostsOfSubject {

    @Override
    public Subject subject() {
        return Subject.userGroup(instanceId, userGroupId);
    }
}
