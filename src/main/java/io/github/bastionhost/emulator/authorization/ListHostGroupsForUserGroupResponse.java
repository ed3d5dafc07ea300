package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostGroupsForUserGroup: a page of asset groups, and how many there are in all. */
record ListHostGroupsForUserGroupResponse(List<ListedHostGroup> hostGroups, long totalCount) {}
