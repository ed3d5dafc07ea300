package io.github.bastionhost.emulator.user;

/** Answer of GetUser. */
record GetUserResponse(ShownUser user) {}
