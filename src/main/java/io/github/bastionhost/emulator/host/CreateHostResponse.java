package io.github.bastionhost.emulator.host;

/** Answer of CreateHost: the host's id. */
record CreateHostResponse(String hostId) {}
