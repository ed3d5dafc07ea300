package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostGroupsForUser: a page of asset groups, and how many there are in all. */
record ListHostGroupsForUserResponse(List<ListedHostGroup> hostGroups, long totalCount) {}
