package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import java.util.List;

/** Answer of ListHosts: a page of hosts, and how many there are in all. */
record ListHostsResponse(List<Item> hosts, int totalCount) {

    /** What is shown of a host in a list; hostAccountCount tells how many accounts it has. */
    record Item(
            String activeAddressType,
            String comment,
            int hostAccountCount,
            String hostId,
            String hostName,
            String hostPrivateAddress,
            String hostPublicAddress,
            String oSType,
            String source,
            String sourceInstanceId,
            String sourceInstanceState) {

        static Item of(Host host, int accounts) {
            return new Item(
                    host.activeAddressType().name(),
                    host.remark(),
                    accounts,
                    Long.toString(host.hostId()),
                    host.name(),
                    host.address(ActiveAddressType.Private),
                    host.address(ActiveAddressType.Public),
                    host.osType().name(),
                    host.source().name(),
                    host.sourceInstanceId(),
                    host.sourceInstanceState().name());
        }
    }
}
