package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachDatabaseAccountsFromUserGroup: what became of each, in the order of the request. */
record DetachDatabaseAccountsFromUserGroupResponse(List<UserGroupDatabaseResult> results) {}
