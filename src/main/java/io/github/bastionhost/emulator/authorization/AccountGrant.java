package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account that comes with a grant. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
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
}
