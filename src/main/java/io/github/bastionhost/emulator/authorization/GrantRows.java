package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.world.Identifiers;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Repository;

/** The stored grants of one subject at a time, whatever is granted. Who changes them holds the lock of the subject. */
@Repository
class GrantRows {

    private static final String KIND = "AssetGrant";

    private final EntityManager rows;
    private final Identifiers identifiers;

    GrantRows(EntityManager rows, Identifiers identifiers) {
        this.rows = rows;
        this.identifiers = identifiers;
    }

    /** The id of the grant of the asset; empty where it is not granted. */
    Optional<Long> find(Subject subject, AssetKind kind, long assetId) {
        return rows.createQuery(
                        "select asset.grantId from AssetGrant asset where asset.instanceId = :instanceId"
                                + " and asset.%s = :subjectId and asset.%s = :assetId"
                                        .formatted(subject.kind().attribute(), kind.idAttribute()),
                        Long.class)
                .setParameter("instanceId", subject.instanceId())
                .setParameter("subjectId", subject.id())
                .setParameter("assetId", assetId)
                .getResultStream()
                .findFirst();
    }

    /** Those of the accounts that come with the grant. */
    Set<Object> findAccounts(String instanceId, long grantId, AssetKind kind, Collection<Object> accounts) {
        if (accounts.isEmpty()) {
            return new HashSet<>();
        }
        return new HashSet<>(rows.createQuery(
                        "select login.%1$s from AccountGrant login where login.instanceId = :instanceId"
                                        .formatted(kind.accountAttribute())
                                + " and login.grantId = :grantId and login.%1$s in :accounts"
                                        .formatted(kind.accountAttribute()),
                        Object.class)
                .setParameter("instanceId", instanceId)
                .setParameter("grantId", grantId)
                .setParameter("accounts", accounts)
                .getResultList());
    }

    /** Grants an asset; answers the id of the grant. */
    long add(Subject subject, AssetKind kind, long assetId) {
        long grantId = identifiers.next(subject.instanceId(), KIND, 1);
        rows.persist(new AssetGrant(grantId, subject, kind, assetId));
        return grantId;
    }

    /** Adds an account to a grant. */
    void addAccount(String instanceId, long grantId, AssetKind kind, Object account) {
        rows.persist(new AccountGrant(instanceId, grantId, kind, account));
    }

    /** Takes a grant away; the schema's cascade takes its accounts. */
    void remove(String instanceId, long grantId) {
        rows.createQuery(
                        "delete from AssetGrant asset where asset.instanceId = :instanceId and asset.grantId = :grantId")
                .setParameter("instanceId", instanceId)
                .setParameter("grantId", grantId)
                .executeUpdate();
    }

    /** Takes an account out of a grant. */
    void removeAccount(String instanceId, long grantId, AssetKind kind, Object account) {
        rows.createQuery("delete from AccountGrant login where login.instanceId = :instanceId"
                        + " and login.grantId = :grantId and login.%s = :account".formatted(kind.accountAttribute()))
                .setParameter("instanceId", instanceId)
                .setParameter("grantId", grantId)
                .setParameter("account", account)
                .executeUpdate();
    }
}
