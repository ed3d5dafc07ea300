package io.github.bastionhost.emulator.authorization;

import java.util.List;

/** Answer of ListHostsForUserGroup: a page of hosts, and how many there are in all. */
record ListHostsForUserGroupResponse(List<Host> hosts, long totalCount) {

    /** What is shown of a host. */
    record Host(
            String activeAddressType,
            String comment,
            String hostId,
            String hostName,
            String hostPrivateAddress,
            String hostPublicAddress,
            String oSType) {

        static Host of(ListedHost host) {
            return new Host(
                    host.activeAddressType().name(),
                    host.comment(),
                    Long.toString(host.hostId()),
                    host.name(),
                    host.privateAddress(),
                    host.publicAddress(),
                    host.osType().name());
        }
    }
}
