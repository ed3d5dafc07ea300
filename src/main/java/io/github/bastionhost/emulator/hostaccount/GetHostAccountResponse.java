package io.github.bastionhost.emulator.hostaccount;

/** Answer of GetHostAccount. */
record GetHostAccountResponse(ShownAccount hostAccount) {}
