package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListDatabasesForUser: a page of databases, and how many there are in all. */
record ListDatabasesForUserResponse(List<Database> databases, long totalCount) {

    /** What is shown of a database. */
    record Database(
            String activeAddressType,
            String comment,
            String databaseId,
            String databaseName,
            int databasePort,
            String databasePrivateAddress,
            String databasePublicAddress,
            String databaseType,
            String networkDomainId,
            String projectId,
            String projectName,
            String source,
            String sourceInstanceId) {

        static Database of(ListedDatabase database) {
            return new Database(
                    database.activeAddressType().name(),
                    database.comment(),
                    Long.toString(database.databaseId()),
                    database.name(),
                    database.port(),
                    database.privateAddress(),
                    database.publicAddress(),
                    database.databaseType().name(),
                    Long.toString(database.networkDomainId()),
                    database.projectText(),
                    "",
                    database.source().name(),
                    database.sourceInstanceId());
        }
    }
}
