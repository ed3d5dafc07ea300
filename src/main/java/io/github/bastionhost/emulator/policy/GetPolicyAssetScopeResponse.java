package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.policy.PolicyScopeService.ScopedAssets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answer of GetPolicyAssetScope. */
record GetPolicyAssetScopeResponse(ShownScope assetScope) {

    static GetPolicyAssetScopeResponse of(ScopedAssets scope) {
        Map<Integer, List<PolicyAccount>> accounts =
                scope.accounts().stream().collect(Collectors.groupingBy(PolicyAccount::place));
        List<ShownHost> hosts = new ArrayList<>();
        List<ShownDatabase> databases = new ArrayList<>();
        List<ShownHostGroup> groups = new ArrayList<>();
        for (PolicyAsset asset : scope.assets()) {
            List<PolicyAccount> own = accounts.getOrDefault(asset.place(), List.of());
            AccountScopeType type = asset.allAccounts() ? AccountScopeType.All : AccountScopeType.AccountId;
            if (asset.hostId() != null) {
                hosts.add(new ShownHost(
                        asset.hostId().toString(), type.name(), texts(own, PolicyAccount::hostAccountId)));
            } else if (asset.databaseId() != null) {
                databases.add(new ShownDatabase(
                        asset.databaseId().toString(), type.name(), texts(own, PolicyAccount::databaseAccountId)));
            } else if (asset.hostGroupId() != null) {
                GroupAccountScopeType ofGroup =
                        asset.allAccounts() ? GroupAccountScopeType.All : GroupAccountScopeType.AccountName;
                groups.add(new ShownHostGroup(
                        asset.hostGroupId().toString(), ofGroup.name(), texts(own, PolicyAccount::accountName)));
            }
        }
        return new GetPolicyAssetScopeResponse(
                new ShownScope(scope.policy().assetScope().name(), hosts, databases, groups));
    }

    private static List<String> texts(List<PolicyAccount> accounts, Function<PolicyAccount, ?> named) {
        return accounts.stream().map(named).map(String::valueOf).toList();
    }

    /** Which assets the policy applies to, in the order in which they were named. */
    record ShownScope(
            String scopeType, List<ShownHost> hosts, List<ShownDatabase> databases, List<ShownHostGroup> hostGroups) {}

    /** A host with some of its accounts, or all. */
    record ShownHost(String hostId, String accountScopeType, List<String> hostAccountIds) {}

    /** A database with some of its accounts, or all. */
    record ShownDatabase(String databaseId, String accountScopeType, List<String> databaseAccountIds) {}

    /** An asset group with some account names, or all. */
    record ShownHostGroup(String hostGroupId, String accountScopeType, List<String> accountNames) {}
}
