package io.github.bastionhost.emulator.hostgroup;

import java.util.List;

/** Answer of AddHostsToGroup: what became of each host, in the order of the request. */
record AddHostsToGroupResponse(List<HostResult> results) {}
