package io.github.bastionhost.emulator.hostaccount;

/** Answer of CreateHostAccount: the account's id. */
record CreateHostAccountResponse(String hostAccountId) {}
