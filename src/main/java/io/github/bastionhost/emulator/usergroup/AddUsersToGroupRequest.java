package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of AddUsersToGroup. */
record AddUsersToGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable Long projectId,
        @NotBlank @ResourceId String userGroupId,
        @ResourceIds List<String> userIds) {}
