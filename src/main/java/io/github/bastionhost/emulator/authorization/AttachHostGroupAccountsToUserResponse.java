package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachHostGroupAccountsToUser: what became of each, in the order of the request. */
record AttachHostGroupAccountsToUserResponse(List<UserHostGroupResult> results) {}
