package io.github.bastionhost.emulator.instance;

/** Answer of GetInstanceStoreInfo, in bytes. */
record GetInstanceStoreInfoResponse(long max, long usage) {}
