package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListDatabasesForUserGroup: a page of databases, and how many there are in all. */
record ListDatabasesForUserGroupResponse(List<Database> databases, long totalCount) {

    /** What is shown of a database; databaseAccountCount tells how many of its accounts the group is granted. */
    record Database(
            String activeAddressType,
            String comment,
            long databaseAccountCount,
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

        static Database of(ListedDatabase database, long granted) {
            return new Database(
                    database.activeAddressType().name(),
                    database.comment(),
                    granted,
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
