package io.github.bastionhost.emulator.database;

/** Answer of GetDatabase. */
record GetDatabaseResponse(DatabaseEntry database) {}
