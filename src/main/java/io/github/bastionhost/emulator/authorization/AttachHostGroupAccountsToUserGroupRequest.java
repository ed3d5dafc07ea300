package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of AttachHostGroupAccountsToUserGroup. */
record AttachHostGroupAccountsToUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String userGroupId,
        @NotNull @Size(min = 1, max = Wanted.MOST_ASSETS) List<@NotNull @Valid HostGroupWithNames> hostGroups) {}
