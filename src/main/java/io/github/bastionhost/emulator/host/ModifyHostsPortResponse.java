package io.github.bastionhost.emulator.host;

import java.util.List;

/** Answer of ModifyHostsPort: what became of each host. */
record ModifyHostsPortResponse(List<HostResult> results) {}
