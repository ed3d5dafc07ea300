package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.testing.Request;

/** Good requests for the actions of database accounts. */
public final class DatabaseAccountRequests {

    private DatabaseAccountRequests() {}

    /** An account of a database of any type, under the documented name. */
    public static Request createDatabaseAccount(String instanceId, String databaseId) {
        return Request.of("CreateDatabaseAccount", instanceId)
                .with("DatabaseId", databaseId)
                .with("DatabaseAccountName", "root")
                .with("DatabaseSchema", "orcl")
                .with("LoginAttribute", "SID")
                .with("Password", "MCQ******");
    }

    /** An action on one account. */
    public static Request onDatabaseAccount(String action, String instanceId, String databaseAccountId) {
        return Request.of(action, instanceId).with("DatabaseAccountId", databaseAccountId);
    }
}
