package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.asset.LoginAttribute;
import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An account of a database, with its sealed password. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries and other rooms read
@Table(name = "database_account")
class DatabaseAccount extends WorldRow {

    private String instanceId;
    private long databaseAccountId;
    private long databaseId;
    private String name;
    private String databaseSchema;

    @Enumerated(EnumType.STRING)
    private @Nullable LoginAttribute loginAttribute;

    private byte @Nullable [] sealedPassword;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected DatabaseAccount() {}

    long databaseAccountId() {
        return databaseAccountId;
    }

    long databaseId() {
        return databaseId;
    }
}
