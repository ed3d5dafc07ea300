package io.github.bastionhost.emulator.operation;

import java.util.List;

/** Answer of ListOperationDatabases: a page of the databases that the caller may operate. */
record ListOperationDatabasesResponse(List<Database> databases, long totalCount) {

    /** A database. */
    record Database(
            String activeAddressType,
            String comment,
            String databaseId,
            String databaseName,
            int databasePort,
            String databasePrivateAddress,
            String databasePublicAddress,
            String databaseType,
            String source,
            String sourceInstanceId,
            String sourceInstanceRegionId,
            String sourceInstanceState) {}
}
