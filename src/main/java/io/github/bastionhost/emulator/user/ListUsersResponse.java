package io.github.bastionhost.emulator.user;

import java.util.List;

/** Answer of ListUsers: a page of users, and how many there are in all. */
record ListUsersResponse(long totalCount, List<ShownUser> users) {}
