package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.database.DatabaseType;
import org.jspecify.annotations.Nullable;

/** What is shown of a database account to which a user or user group may have a grant. */
record DatabaseAccountOfSubject(
        String databaseAccountId,
        String databaseAccountName,
        String databaseId,
        boolean isAuthorized,
        String protocolName) {

    /** As it is read; with the id of the grant that the account comes with. */
    DatabaseAccountOfSubject(
            long accountId, String name, long databaseId, DatabaseType protocol, @Nullable Long grantId) {
        this(Long.toString(accountId), name, Long.toString(databaseId), grantId != null, protocol.name());
    }
}
