package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of AttachDatabaseAccountsToUser: what became of each, in the order of the request. */
record AttachDatabaseAccountsToUserResponse(List<UserDatabaseResult> results) {}
