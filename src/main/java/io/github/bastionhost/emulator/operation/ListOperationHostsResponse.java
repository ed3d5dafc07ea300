package io.github.bastionhost.emulator.operation;

import java.util.List;

/** Answer of ListOperationHosts: a page of the hosts that the caller may operate. */
record ListOperationHostsResponse(List<Host> hosts, long totalCount) {

    /** A host; projectName is empty, as projects are not served. */
    record Host(
            String activeAddressType,
            String comment,
            String hostId,
            String hostName,
            String hostPrivateAddress,
            String hostPublicAddress,
            String oSType,
            String projectName,
            String source,
            String sourceInstanceId,
            String sourceInstanceState) {}
}
