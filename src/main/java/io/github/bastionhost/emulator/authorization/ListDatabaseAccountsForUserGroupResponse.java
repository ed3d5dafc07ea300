package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListDatabaseAccountsForUserGroup: a page of accounts, and how many there are in all. */
record ListDatabaseAccountsForUserGroupResponse(List<DatabaseAccountOfSubject> databaseAccounts, long totalCount) {}
