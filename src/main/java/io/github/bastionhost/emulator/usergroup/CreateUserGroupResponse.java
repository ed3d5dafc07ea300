package io.github.bastionhost.emulator.usergroup;

/** Answer of CreateUserGroup. */
record CreateUserGroupResponse(String userGroupId) {}
