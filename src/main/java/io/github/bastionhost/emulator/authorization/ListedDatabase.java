package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.database.DatabaseSource;
import io.github.bastionhost.emulator.database.DatabaseType;
import org.jspecify.annotations.Nullable;

/** What lists read of a database. */
record ListedDatabase(
        long databaseId,
        @Nullable Long projectId,
        String name,
        String comment,
        DatabaseType databaseType,
        int port,
        ActiveAddressType activeAddressType,
        String privateAddress,
        String publicAddress,
        long networkDomainId,
        DatabaseSource source,
        String sourceInstanceId) {

    /** The same of the alias {@code asset} of Database. */
    static final String SELECT = "asset.databaseId, asset.projectId, asset.name, asset.remark, asset.databaseType,"
            + " asset.port, asset.activeAddressType, asset.privateAddress, asset.publicAddress,"
            + " asset.networkDomainId, asset.source, asset.sourceInstanceId";

    /** The id of its project, empty where it is in none. */
    String projectText() {
        return projectId == null ? "" : Long.toString(projectId);
    }
}
