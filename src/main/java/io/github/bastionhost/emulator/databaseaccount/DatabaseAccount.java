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

    DatabaseAccount(
            String instanceId,
            long databaseAccountId,
            long databaseId,
            String name,
            String databaseSchema,
            @Nullable LoginAttribute loginAttribute,
            byte @Nullable [] sealedPassword) {
        this.instanceId = instanceId;
        this.databaseAccountId = databaseAccountId;
        this.databaseId = databaseId;
        this.name = name;
        this.databaseSchema = databaseSchema;
        this.loginAttribute = loginAttribute;
        this.sealedPassword = sealedPassword;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void useSchema(String newSchema) {
        this.databaseSchema = newSchema;
    }

    void replacePassword(byte[] newSealedPassword) {
        this.sealedPassword = newSealedPassword;
    }

    long databaseAccountId() {
        return databaseAccountId;
    }

    long databaseId() {
        return databaseId;
    }

    String name() {
        return name;
    }

    String databaseSchema() {
        return databaseSchema;
    }

    @Nullable
    LoginAttribute loginAttribute() {
        return loginAttribute;
    }

    boolean hasPassword() {
        return sealedPassword != null;
    }
}
