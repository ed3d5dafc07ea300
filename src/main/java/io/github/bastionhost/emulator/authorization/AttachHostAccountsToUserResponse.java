package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachHostAccountsToUser: what became of each, in the order of the request. */
record AttachHostAccountsToUserResponse(List<UserHostResult> results) {}
