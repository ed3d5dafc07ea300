package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachDatabaseAccountsToUserGroup: what became of each, in the order of the request. */
record AttachDatabaseAccountsToUserGroupResponse(List<UserGroupDatabaseResult> results) {}
