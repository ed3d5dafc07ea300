package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachHostGroupAccountsFromUser: what became of each, in the order of the request. */
record DetachHostGroupAccountsFromUserResponse(List<UserHostGroupResult> results) {}
