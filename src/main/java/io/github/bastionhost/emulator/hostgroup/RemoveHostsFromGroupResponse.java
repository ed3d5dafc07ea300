package io.github.bastionhost.emulator.hostgroup;

import java.util.List;

/** Answer of RemoveHostsFromGroup: what became of each host, in the order of the request. */
record RemoveHostsFromGroupResponse(List<HostResult> results) {}
