package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachHostAccountsToUserGroup: what became of each, in the order of the request. */
record AttachHostAccountsToUserGroupResponse(List<UserGroupHostResult> results) {}
