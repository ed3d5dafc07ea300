package io.github.bastionhost.emulator.database;

/** What is shown of a database, the same alone and in a list. */
record DatabaseEntry(
        String activeAddressType,
        String comment,
        String databaseId,
        String databaseName,
        int databasePort,
        String databasePrivateAddress,
        String databasePublicAddress,
        String databaseType,
        String networkDomainId,
        String source,
        String sourceInstanceId,
        String sourceInstanceRegionId,
        String sourceInstanceState) {

    static DatabaseEntry of(Database database) {
        return new DatabaseEntry(
                database.activeAddressType().name(),
                database.remark(),
                Long.toString(database.databaseId()),
                database.name(),
                database.port(),
                database.privateAddress(),
                database.publicAddress(),
                database.databaseType().name(),
                Long.toString(database.networkDomainId()),
                database.source().name(),
                database.sourceInstanceId(),
                database.sourceInstanceRegionId(),
                database.sourceInstanceState().name());
    }
}
