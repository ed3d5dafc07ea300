package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import io.github.bastionhost.emulator.policy.SetPolicyAssetScopeRequest.ScopedDatabase;
import io.github.bastionhost.emulator.policy.SetPolicyAssetScopeRequest.ScopedHost;
import io.github.bastionhost.emulator.policy.SetPolicyAssetScopeRequest.ScopedHostGroup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The assets that a policy shall apply to, as a request names them: those of the list that its ScopeType means.
 *
 * @param list the list's name on the wire
 */
record AssetScope(AssetScopeType type, String list, List<Element> elements) {

    /** The accounts of all elements are locked at once. */
    private static final int MOST_ACCOUNTS = 5_000;

    /**
     * An asset with the accounts that are meant.
     *
     * @param accountIds of a host or database; absent for all accounts, and for an asset group
     * @param accountNames of an asset group; absent for all accounts, and for a host or database
     */
    record Element(
            long assetId,
            @Nullable Set<Long> accountIds,
            @Nullable Set<String> accountNames) {

        boolean allAccounts() {
            return accountIds == null && accountNames == null;
        }

        Set<Long> ids() {
            return accountIds == null ? Set.of() : accountIds;
        }

        Set<String> names() {
            return accountNames == null ? Set.of() : accountNames;
        }
    }

    /** Reads the request; refuses it with InvalidParameter. */
    static AssetScope of(SetPolicyAssetScopeRequest request) {
        AssetScope scope = switch (request.scopeType()) {
            case All -> new AssetScope(AssetScopeType.All, "", List.of());
            case Host -> ofHosts(required("Hosts", request.hosts()));
            case Database -> ofDatabases(required("Databases", request.databases()));
            case HostGroup -> ofHostGroups(required("HostGroups", request.hostGroups()));
        };
        scope.refuseCopies();
        if (scope.elements.stream().mapToInt(element -> element.ids().size()).sum() > MOST_ACCOUNTS) {
            throw INVALID_PARAMETER.because("%s may name at most %d accounts in all", scope.list, MOST_ACCOUNTS);
        }
        return scope;
    }

    private static <T> List<T> required(String list, @Nullable List<T> elements) {
        if (elements == null || elements.isEmpty()) {
            throw INVALID_PARAMETER.because("%s is required for this ScopeType", list);
        }
        return elements;
    }

    private static AssetScope ofHosts(List<ScopedHost> hosts) {
        List<Element> elements = new ArrayList<>();
        for (ScopedHost host : hosts) {
            String accounts = "Hosts.%d.HostAccountIds".formatted(elements.size() + 1);
            elements.add(new Element(
                    Long.parseLong(host.hostId()),
                    meansAll(host.accountScopeType(), AccountScopeType.All, host.hostAccountIds())
                            ? null
                            : ids(requiredAccounts(accounts, host.hostAccountIds())),
                    null));
        }
        return new AssetScope(AssetScopeType.Host, "Hosts", elements);
    }

    private static AssetScope ofDatabases(List<ScopedDatabase> databases) {
        List<Element> elements = new ArrayList<>();
        for (ScopedDatabase database : databases) {
            String accounts = "Databases.%d.DatabaseAccountIds".formatted(elements.size() + 1);
            elements.add(new Element(
                    Long.parseLong(database.databaseId()),
                    meansAll(database.accountScopeType(), AccountScopeType.All, database.databaseAccountIds())
                            ? null
                            : ids(requiredAccounts(accounts, database.databaseAccountIds())),
                    null));
        }
        return new AssetScope(AssetScopeType.Database, "Databases", elements);
    }

    private static AssetScope ofHostGroups(List<ScopedHostGroup> groups) {
        List<Element> elements = new ArrayList<>();
        for (ScopedHostGroup group : groups) {
            String accounts = "HostGroups.%d.AccountNames".formatted(elements.size() + 1);
            elements.add(new Element(
                    Long.parseLong(group.hostGroupId()),
                    null,
                    meansAll(group.accountScopeType(), GroupAccountScopeType.All, group.accountNames())
                            ? null
                            : new LinkedHashSet<>(requiredAccounts(accounts, group.accountNames()))));
        }
        return new AssetScope(AssetScopeType.HostGroup, "HostGroups", elements);
    }

    /** Whether all accounts are meant: said so, or nothing said and none named. */
    private static boolean meansAll(@Nullable Enum<?> said, Enum<?> all, @Nullable List<String> accounts) {
        return said == null ? accounts == null || accounts.isEmpty() : said == all;
    }

    private static List<String> requiredAccounts(String list, @Nullable List<String> accounts) {
        if (accounts == null || accounts.isEmpty()) {
            throw INVALID_PARAMETER.because("%s is required for an AccountScopeType other than All", list);
        }
        return accounts;
    }

    private static Set<Long> ids(List<String> texts) {
        return texts.stream().map(Long::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void refuseCopies() {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(elements.get(i).assetId())) {
                throw INVALID_PARAMETER.because(
                        "%s.%d names the id %d a second time",
                        list, i + 1, elements.get(i).assetId());
            }
        }
    }

    /** The ids of the assets, ascending: the order in which rows are locked. */
    Collection<Long> assetIds() {
        return elements.stream().map(Element::assetId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of the accounts, ascending. */
    Collection<Long> accountIds() {
        return elements.stream()
                .flatMap(element -> element.ids().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
