package io.github.bastionhost.emulator.hostgroup;

import java.util.List;

/** Answer of AddDatabasesToGroup: what became of each database, in the order of the request. */
record AddDatabasesToGroupResponse(List<DatabaseResult> results) {}
