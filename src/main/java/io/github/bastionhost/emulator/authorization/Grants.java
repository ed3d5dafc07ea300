package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.rpc.Batch;
import io.github.bastionhost.emulator.rpc.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attaches assets and their accounts to a subject and detaches them: one shape for users and user groups, hosts,
 * databases and asset groups. The locks are taken in one order: subject, assets, accounts, each in the order of ids.
 */
@Component
@Transactional
class Grants {

    private final Subjects subjects;
    private final Assets assets;
    private final GrantRows rows;

    Grants(Subjects subjects, Assets assets, GrantRows rows) {
        this.subjects = subjects;
        this.assets = assets;
        this.rows = rows;
    }

    /** Grants what is wanted, in the order of the request; an account comes with the grant of its asset. */
    List<Granted> attach(
            @Nullable String regionId, Subject subject, @Nullable Long projectId, AssetKind kind, List<Wanted> wanted) {
        subjects.lock(regionId, subject, projectId);
        Set<Long> known = assets.lock(kind, subject.instanceId(), assetIds(wanted));
        Map<Long, Long> owners = assets.lockAccounts(kind, subject.instanceId(), accountIds(wanted));
        List<Granted> results = new ArrayList<>();
        for (Wanted item : wanted) {
            Outcome fault = faultOf(item, kind, known);
            results.add(fault == null ? attach(subject, kind, owners, item) : Granted.refused(item, fault));
        }
        return results;
    }

    /** Takes away the wanted accounts and keeps the asset's grant, or the asset with all its accounts where none is named. */
    List<Granted> detach(
            @Nullable String regionId, Subject subject, @Nullable Long projectId, AssetKind kind, List<Wanted> wanted) {
        subjects.lock(regionId, subject, projectId);
        Set<Long> known = assets.lock(kind, subject.instanceId(), assetIds(wanted));
        List<Granted> results = new ArrayList<>();
        for (Wanted item : wanted) {
            Outcome fault = faultOf(item, kind, known);
            results.add(fault == null ? detach(subject, kind, item) : Granted.refused(item, fault));
        }
        return results;
    }

    private Granted attach(Subject subject, AssetKind kind, Map<Long, Long> owners, Wanted item) {
        long assetId = Long.parseLong(item.assetId());
        Optional<Long> granted = rows.find(subject, kind, assetId);
        if (granted.isPresent() && item.accounts().isEmpty()) {
            return Granted.refused(item, Outcome.alreadyExists("The %s is granted already.", kind.noun()));
        }
        long grantId = granted.orElseGet(() -> rows.add(subject, kind, assetId));
        Set<Object> present = rows.findAccounts(subject.instanceId(), grantId, kind, accountsOf(kind, item));
        return Granted.of(item, sent -> {
            Optional<Object> account = kind.parseAccount(sent);
            if (account.isEmpty()) {
                return kind.malformedAccount(sent);
            }
            if (account.get() instanceof Long accountId && !Objects.equals(owners.get(accountId), assetId)) {
                return Outcome.notFound("The %s has no such account.", kind.noun());
            }
            if (!present.add(account.get())) {
                return Outcome.alreadyExists("The account is granted already.");
            }
            rows.addAccount(subject.instanceId(), grantId, kind, account.get());
            return Outcome.OK;
        });
    }

    private Granted detach(Subject subject, AssetKind kind, Wanted item) {
        Optional<Long> granted = rows.find(subject, kind, Long.parseLong(item.assetId()));
        if (granted.isEmpty()) {
            return Granted.refused(item, Outcome.notFound("The %s is not granted.", kind.noun()));
        }
        long grantId = granted.get();
        if (item.accounts().isEmpty()) {
            rows.remove(subject.instanceId(), grantId);
        }
        Set<Object> present = rows.findAccounts(subject.instanceId(), grantId, kind, accountsOf(kind, item));
        return Granted.of(item, sent -> {
            Optional<Object> account = kind.parseAccount(sent);
            if (account.isEmpty()) {
                return kind.malformedAccount(sent);
            }
            if (!present.remove(account.get())) {
                return Outcome.notFound("The account is not granted.");
            }
            rows.removeAccount(subject.instanceId(), grantId, kind, account.get());
            return Outcome.OK;
        });
    }

    private static @Nullable Outcome faultOf(Wanted item, AssetKind kind, Set<Long> known) {
        Optional<Long> assetId = Batch.parse(item.assetId());
        if (assetId.isEmpty()) {
            return AssetKind.malformedId(item.assetId());
        }
        return known.contains(assetId.get()) ? null : Outcome.notFound("The %s does not exist.", kind.noun());
    }

    private static NavigableSet<Long> assetIds(List<Wanted> wanted) {
        return Batch.wellFormed(wanted.stream().map(Wanted::assetId).toList());
    }

    private static Set<Object> accountsOf(AssetKind kind, Wanted item) {
        return item.accounts().stream()
                .map(kind::parseAccount)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static NavigableSet<Long> accountIds(List<Wanted> wanted) {
        NavigableSet<Long> ids = new TreeSet<>();
        wanted.forEach(item -> ids.addAll(Batch.wellFormed(item.accounts())));
        return ids;
    }
}
