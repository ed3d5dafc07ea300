package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachHostAccountsFromUser: what became of each, in the order of the request. */
record DetachHostAccountsFromUserResponse(List<UserHostResult> results) {}
