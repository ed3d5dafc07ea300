package io.github.bastionhost.emulator.databaseaccount;

/** Answer of CreateDatabaseAccount: the account's id. */
record CreateDatabaseAccountResponse(String databaseAccountId) {}
