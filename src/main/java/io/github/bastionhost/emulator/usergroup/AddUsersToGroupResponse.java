package io.github.bastionhost.emulator.usergroup;

import java.util.List;

/** Answer of AddUsersToGroup. */
record AddUsersToGroupResponse(List<MemberResult> results) {}
