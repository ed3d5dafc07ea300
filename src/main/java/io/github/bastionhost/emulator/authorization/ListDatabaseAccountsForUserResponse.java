package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListDatabaseAccountsForUser: a page of accounts, and how many there are in all. */
record ListDatabaseAccountsForUserResponse(List<DatabaseAccountOfSubject> databaseAccounts, long totalCount) {}
