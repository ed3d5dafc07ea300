package io.github.bastionhost.emulator.database;

/** Answer of CreateDatabase: the database's id. */
record CreateDatabaseResponse(String databaseId) {}
