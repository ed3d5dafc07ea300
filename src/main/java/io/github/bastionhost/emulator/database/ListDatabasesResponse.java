package io.github.bastionhost.emulator.database;

import java.util.List;

/** Answer of ListDatabases: a page of databases, and how many there are in all. */
record ListDatabasesResponse(List<DatabaseEntry> databases, long totalCount) {}
