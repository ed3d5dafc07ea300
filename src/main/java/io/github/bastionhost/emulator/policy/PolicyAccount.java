package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account of an asset that a policy applies to; in an asset group, all accounts of that name. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "policy_account")
class PolicyAccount extends WorldRow {

    private String instanceId;
    private long policyId;
    private int place;
    private @Nullable Long hostAccountId;
    private @Nullable Long databaseAccountId;
    private @Nullable String accountName;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PolicyAccount() {}

    private PolicyAccount(Policy policy, int place) {
        this.instanceId = policy.instanceId();
        this.policyId = policy.policyId();
        this.place = place;
    }

    /** The account of that id, of the kind of asset that the policy's scope names. */
    static PolicyAccount ofId(Policy policy, int place, long accountId) {
        PolicyAccount account = new PolicyAccount(policy, place);
        if (policy.assetScope() == AssetScopeType.Host) {
            account.hostAccountId = accountId;
        } else {
            account.databaseAccountId = accountId;
        }
        return account;
    }

    static PolicyAccount named(Policy policy, int place, String name) {
        PolicyAccount account = new PolicyAccount(policy, place);
        account.accountName = name;
        return account;
    }

    int place() {
        return place;
    }

    @Nullable
    Long hostAccountId() {
        return hostAccountId;
    }

    @Nullable
    Long databaseAccountId() {
        return databaseAccountId;
    }

    @Nullable
    String accountName() {
        return accountName;
    }
}
