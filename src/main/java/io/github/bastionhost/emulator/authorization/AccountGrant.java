package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account that comes with a grant. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "account_grant")
class AccountGrant extends WorldRow {

    private String instanceId;
    private long grantId;
    private @Nullable Long hostAccountId;
    private @Nullable Long databaseAccountId;
    private @Nullable String accountName;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AccountGrant() {}

    /** Grants an account that {@link AssetKind#parseAccount} read. */
    AccountGrant(String instanceId, long grantId, AssetKind kind, Object account) {
        this.instanceId = instanceId;
        this.grantId = grantId;
        switch (kind) {
            case HOST -> hostAccountId = (Long) account;
            case DATABASE -> databaseAccountId = (Long) account;
            case HOST_GROUP -> accountName = (String) account;
        }
    }
}
