package io.github.bastionhost.emulator.host;

import java.util.List;

/** Answer of ModifyHostsActiveAddressType: what became of each host. */
record ModifyHostsActiveAddressTypeResponse(List<HostResult> results) {}
