package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.testing.Request;

/** Good requests for the actions of databases. */
public final class DatabaseRequests {

    private DatabaseRequests() {}

    /** A MySQL database that was entered by hand, under the documented name and address. */
    public static Request createDatabase(String instanceId) {
        return Request.of("CreateDatabase", instanceId)
                .with("ActiveAddressType", "Public")
                .with("DatabaseName", "Test01")
                .with("DatabasePort", "5433")
                .with("DatabasePublicAddress", "www.example.com")
                .with("DatabaseType", "MySQL")
                .with("Source", "Local");
    }

    /** An RDS database with what is required of it. */
    public static Request createRdsDatabase(String instanceId) {
        return Request.of("CreateDatabase", instanceId)
                .with("ActiveAddressType", "Private")
                .with("DatabasePrivateAddress", "rm-bp1zq******")
                .with("DatabaseType", "MySQL")
                .with("Source", "Rds")
                .with("SourceInstanceId", "rm-bp19ienyt0yax748****")
                .with("SourceInstanceRegionId", "cn-shanghai");
    }

    /** An action on one database. */
    public static Request onDatabase(String action, String instanceId, String databaseId) {
        return Request.of(action, instanceId).with("DatabaseId", databaseId);
    }
}
