package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachHostAccountsFromUserGroup: what became of each, in the order of the request. */
record DetachHostAccountsFromUserGroupResponse(List<UserGroupHostResult> results) {}
