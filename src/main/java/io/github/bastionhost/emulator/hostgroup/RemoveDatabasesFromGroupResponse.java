package io.github.bastionhost.emulator.hostgroup;

import java.util.List;

/** Answer of RemoveDatabasesFromGroup: what became of each database, in the order of the request. */
record RemoveDatabasesFromGroupResponse(List<DatabaseResult> results) {}
