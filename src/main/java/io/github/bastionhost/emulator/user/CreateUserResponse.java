package io.github.bastionhost.emulator.user;

/** Answer of CreateUser. */
record CreateUserResponse(String userId) {}
