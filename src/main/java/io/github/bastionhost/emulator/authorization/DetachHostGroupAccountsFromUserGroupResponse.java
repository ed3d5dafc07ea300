package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachHostGroupAccountsFromUserGroup: what became of each, in the order of the request. */
record DetachHostGroupAccountsFromUserGroupResponse(List<UserGroupHostGroupResult> results) {}
