package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of DetachDatabaseAccountsFromUser: what became of each, in the order of the request. */
record DetachDatabaseAccountsFromUserResponse(List<UserDatabaseResult> results) {}
