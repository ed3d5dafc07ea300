package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostGroupAccountNamesForUserGroup. */
record ListHostGroupAccountNamesForUserGroupResponse(List<String> hostAccountNames) {}
