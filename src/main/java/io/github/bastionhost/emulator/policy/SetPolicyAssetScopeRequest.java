package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of SetPolicyAssetScope.
 *
 * @param scopeType decides which of the lists is read
 */
record SetPolicyAssetScopeRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @NotNull AssetScopeType scopeType,
        @Nullable @Size(max = 500) List<@NotNull @Valid ScopedHost> hosts,
        @Nullable @Size(max = 500) List<@NotNull @Valid ScopedDatabase> databases,
        @Nullable @Size(max = 100) List<@NotNull @Valid ScopedHostGroup> hostGroups,
        @Nullable Long projectId) {

    private static final int MOST_ACCOUNTS = 100;

    /** A host with some of its accounts, or all. */
    record ScopedHost(
            @NotBlank @ResourceId String hostId,
            @Nullable AccountScopeType accountScopeType,
            @Nullable @Size(max = MOST_ACCOUNTS) List<@NotBlank @ResourceId String> hostAccountIds) {}

    /** A database with some of its accounts, or all. */
    record ScopedDatabase(
            @NotBlank @ResourceId String databaseId,
            @Nullable AccountScopeType accountScopeType,
            @Nullable @Size(max = MOST_ACCOUNTS) List<@NotBlank @ResourceId String> databaseAccountIds) {}

    /** An asset group with some account names, or all. */
    record ScopedHostGroup(
            @NotBlank @ResourceId String hostGroupId,
            @Nullable GroupAccountScopeType accountScopeType,
            @Nullable @Size(max = MOST_ACCOUNTS) List<@NotBlank @Characters(min = 1, max = 128) String> accountNames) {}
}
