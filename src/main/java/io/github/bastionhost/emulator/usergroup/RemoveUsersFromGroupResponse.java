package io.github.bastionhost.emulator.usergroup;

import java.util.List;

/** Answer of RemoveUsersFromGroup. */
record RemoveUsersFromGroupResponse(List<MemberResult> results) {}
