package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a policy applies to a host, a database or an asset group: to all of its accounts, or to some. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "policy_asset")
class PolicyAsset extends WorldRow {

    private String instanceId;
    private long policyId;
    private int place;
    private @Nullable Long hostId;
    private @Nullable Long databaseId;
    private @Nullable Long hostGroupId;
    private boolean allAccounts;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PolicyAsset() {}

    /** The asset of that id, of the kind that the policy's scope names. */
    PolicyAsset(Policy policy, int place, long assetId, boolean allAccounts) {
        this.instanceId = policy.instanceId();
        this.policyId = policy.policyId();
        this.place = place;
        switch (policy.assetScope()) {
            case Host -> this.hostId = assetId;
            case Database -> this.databaseId = assetId;
            case HostGroup -> this.hostGroupId = assetId;
            case All -> throw new IllegalStateException("a policy for all assets names none");
        }
        this.allAccounts = allAccounts;
    }

    int place() {
        return place;
    }

    @Nullable
    Long hostId() {
        return hostId;
    }

    @Nullable
    Long databaseId() {
        return databaseId;
    }

    @Nullable
    Long hostGroupId() {
        return hostGroupId;
    }

    boolean allAccounts() {
        return allAccounts;
    }
}
