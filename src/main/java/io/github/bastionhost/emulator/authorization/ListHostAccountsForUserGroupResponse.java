package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostAccountsForUserGroup: a page of accounts, and how many there are in all. */
record ListHostAccountsForUserGroupResponse(List<HostAccountOfSubject> hostAccounts, long totalCount) {}
