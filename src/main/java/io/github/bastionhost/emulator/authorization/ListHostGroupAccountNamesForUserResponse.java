package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostGroupAccountNamesForUser. */
record ListHostGroupAccountNamesForUserResponse(List<String> hostAccountNames) {}
