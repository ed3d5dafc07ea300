package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.database.DatabaseType;
import org.jspecify.annotations.Nullable;

/** What ListDatabasesForUser and ListDatabasesForUserGroup are asked with. */
interface DatabasesOfSubject extends PageOfSubject {

    @Nullable
    String databaseName();

    @Nullable
    String databaseAddress();

    @Nullable
    DatabaseType databaseType();

    @Nullable
    String networkDomainId();

    @Nullable
    Long projectId();
}
