package io.github.bastionhost.emulator.hostsharekey;

/** Answer of CreateHostShareKey: the key's id, an integer here and a string everywhere else. */
record CreateHostShareKeyResponse(long hostShareKeyId) {}
