package io.github.bastionhost.emulator.hostaccount;

import java.util.List;

/** Answer of ListHostAccounts: a page of accounts, and how many there are in all. */
record ListHostAccountsResponse(List<ShownAccount> hostAccounts, int totalCount) {}
