package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of AttachDatabaseAccountsToUserGroup.
 * With a projectId, a user group of another project is not found.
 */
record AttachDatabaseAccountsToUserGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String userGroupId,
        @Nullable @Size(min = 1, max = Wanted.MOST_ASSETS) List<@NotNull @Valid DatabaseWithAccounts> databases,
        @Nullable Long projectId) {}
