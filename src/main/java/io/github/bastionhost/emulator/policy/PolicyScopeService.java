package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.databaseaccount.DatabaseAccountService;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.hostaccount.HostAccountService;
import io.github.bastionhost.emulator.hostgroup.HostGroupService;
import io.github.bastionhost.emulator.policy.AssetScope.Element;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.user.UserService;
import io.github.bastionhost.emulator.usergroup.UserGroupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scopes of control policies: whom and what they apply to. */
@Service
@Transactional
class PolicyScopeService {

    private final PolicyService policies;
    private final PolicySubjectRepository subjects;
    private final PolicyAssetRepository assets;
    private final PolicyAccountRepository accounts;
    private final UserService users;
    private final UserGroupService userGroups;
    private final HostService hosts;
    private final HostAccountService hostAccounts;
    private final DatabaseService databases;
    private final DatabaseAccountService databaseAccounts;
    private final HostGroupService hostGroups;

    PolicyScopeService(
            PolicyService policies,
            PolicySubjectRepository subjects,
            PolicyAssetRepository assets,
            PolicyAccountRepository accounts,
            UserService users,
            UserGroupService userGroups,
            HostService hosts,
            HostAccountService hostAccounts,
            DatabaseService databases,
            DatabaseAccountService databaseAccounts,
            HostGroupService hostGroups) {
        this.policies = policies;
        this.subjects = subjects;
        this.assets = assets;
        this.accounts = accounts;
        this.users = users;
        this.userGroups = userGroups;
        this.hosts = hosts;
        this.hostAccounts = hostAccounts;
        this.databases = databases;
        this.databaseAccounts = databaseAccounts;
        this.hostGroups = hostGroups;
    }

    /** A policy with the users, or the user groups, that it names. */
    record ScopedUsers(Policy policy, List<PolicySubject> subjects) {}

    /** A policy with the assets that it names, and their accounts. */
    record ScopedAssets(Policy policy, List<PolicyAsset> assets, List<PolicyAccount> accounts) {}

    @Transactional(readOnly = true)
    ScopedUsers users(GetPolicyUserScopeRequest request) {
        Policy policy =
                policies.require(request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        return new ScopedUsers(
                policy,
                subjects.findByInstanceIdAndPolicyIdOrderByUserIdAscUserGroupIdAsc(
                        policy.instanceId(), policy.policyId()));
    }

    @Transactional(readOnly = true)
    ScopedAssets assets(GetPolicyAssetScopeRequest request) {
        Policy policy =
                policies.require(request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        return new ScopedAssets(
                policy,
                assets.findByInstanceIdAndPolicyIdOrderByPlace(policy.instanceId(), policy.policyId()),
                accounts.findByInstanceIdAndPolicyIdOrderById(policy.instanceId(), policy.policyId()));
    }

    void setUsers(SetPolicyUserScopeRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        List<PolicySubject> scope = switch (request.scopeType()) {
            case All -> List.of();
            case User -> {
                SortedSet<Long> ids = required("UserIds", request.userIds());
                refuseUnknown("UserIds", ids, users.lockExisting(policy.instanceId(), ids), policy);
                yield rows(policy, ids, PolicySubject::user);
            }
            case UserGroup -> {
                SortedSet<Long> ids = required("UserGroupIds", request.userGroupIds());
                refuseUnknown("UserGroupIds", ids, userGroups.lockExisting(policy.instanceId(), ids), policy);
                yield rows(policy, ids, PolicySubject::userGroup);
            }
        };
        policy.applyToUsers(request.scopeType());
        subjects.deleteByInstanceIdAndPolicyId(policy.instanceId(), policy.policyId());
        subjects.saveAll(scope);
    }

    void setAssets(SetPolicyAssetScopeRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        AssetScope scope = AssetScope.of(request);
        // All parents are locked before any row is touched that the deletion of a parent would touch.
        lock(policy, scope);
        policy.applyToAssets(scope.type());
        assets.deleteByInstanceIdAndPolicyId(policy.instanceId(), policy.policyId());
        List<PolicyAsset> assetRows = new ArrayList<>();
        List<PolicyAccount> accountRows = new ArrayList<>();
        for (Element element : scope.elements()) {
            int place = assetRows.size() + 1;
            assetRows.add(new PolicyAsset(policy, place, element.assetId(), element.allAccounts()));
            element.ids().forEach(id -> accountRows.add(PolicyAccount.ofId(policy, place, id)));
            element.names().forEach(name -> accountRows.add(PolicyAccount.named(policy, place, name)));
        }
        assets.saveAll(assetRows);
        accounts.saveAll(accountRows);
    }

    private void lock(Policy policy, AssetScope scope) {
        String instanceId = policy.instanceId();
        switch (scope.type()) {
            case All -> {}
            case Host -> {
                refuseUnknown(scope, "HostId", hosts.lockExisting(instanceId, scope.assetIds()), policy);
                refuseForeign(scope, "HostAccountIds", hostAccounts.lockExisting(instanceId, scope.accountIds()));
            }
            case Database -> {
                refuseUnknown(scope, "DatabaseId", databases.lockExisting(instanceId, scope.assetIds()), policy);
                refuseForeign(
                        scope, "DatabaseAccountIds", databaseAccounts.lockExisting(instanceId, scope.accountIds()));
            }
            case HostGroup ->
                refuseUnknown(scope, "HostGroupId", hostGroups.lockExisting(instanceId, scope.assetIds()), policy);
        }
    }

    private static SortedSet<Long> required(String list, @Nullable List<String> ids) {
        if (ids == null || ids.isEmpty()) {
            throw INVALID_PARAMETER.because("%s is required for this ScopeType", list);
        }
        return ids.stream().map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refuseUnknown(String list, Set<Long> wanted, Set<Long> existing, Policy policy) {
        for (long id : wanted) {
            if (!existing.contains(id)) {
                throw INVALID_PARAMETER.because(
                        "%s names \"%d\", which %s does not have", list, id, Quoted.of(policy.instanceId()));
            }
        }
    }

    private static void refuseUnknown(AssetScope scope, String id, Set<Long> existing, Policy policy) {
        for (int i = 0; i < scope.elements().size(); i++) {
            long assetId = scope.elements().get(i).assetId();
            if (!existing.contains(assetId)) {
                throw INVALID_PARAMETER.because(
                        "%s.%d.%s names \"%d\", which %s does not have",
                        scope.list(), i + 1, id, assetId, Quoted.of(policy.instanceId()));
            }
        }
    }

    private static void refuseForeign(AssetScope scope, String list, Map<Long, Long> assetsOfAccounts) {
        for (int i = 0; i < scope.elements().size(); i++) {
            Element element = scope.elements().get(i);
            for (long accountId : element.ids()) {
                if (!Long.valueOf(element.assetId()).equals(assetsOfAccounts.get(accountId))) {
                    throw INVALID_PARAMETER.because(
                            "%s.%d.%s names \"%d\", which is no account of the %s \"%d\"",
                            scope.list(), i + 1, list, accountId, scope.type(), element.assetId());
                }
            }
        }
    }

    private static List<PolicySubject> rows(Policy policy, Set<Long> ids, BiFunction<Policy, Long, PolicySubject> row) {
        return ids.stream().map(id -> row.apply(policy, id)).toList();
    }
}
