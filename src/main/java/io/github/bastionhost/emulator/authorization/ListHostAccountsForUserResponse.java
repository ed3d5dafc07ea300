package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostAccountsForUser: a page of accounts, and how many there are in all. */
record ListHostAccountsForUserResponse(List<HostAccountOfSubject> hostAccounts, long totalCount) {}
