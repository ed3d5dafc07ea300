package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachHostGroupAccountsToUserGroup: what became of each, in the order of the request. */
record AttachHostGroupAccountsToUserGroupResponse(List<UserGroupHostGroupResult> results) {}
