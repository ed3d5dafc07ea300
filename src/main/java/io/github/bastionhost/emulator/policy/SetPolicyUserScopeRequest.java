package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of SetPolicyUserScope.
 *
 * @param scopeType decides which of the lists is read
 */
record SetPolicyUserScopeRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @NotNull UserScopeType scopeType,
        @Nullable @Size(max = 500) List<@NotBlank @ResourceId String> userIds,
        @Nullable @Size(max = 100) List<@NotBlank @ResourceId String> userGroupIds,
        @Nullable Long projectId) {}
