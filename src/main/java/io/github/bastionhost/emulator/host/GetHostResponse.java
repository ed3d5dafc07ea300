package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import java.util.Arrays;
import java.util.List;

/** Answer of GetHost. */
record GetHostResponse(Detail host) {

    /** What is shown of a host; texts are empty where nothing is known. */
    record Detail(
            String activeAddressType,
            String comment,
            String hostId,
            String hostName,
            String hostPrivateAddress,
            String hostPublicAddress,
            String networkDomainId,
            String oSType,
            String prefKex,
            List<ListeningProtocol> protocols,
            String source,
            String sourceInstanceId,
            String sourceInstanceState) {

        static Detail of(Host host) {
            return new Detail(
                    host.activeAddressType().name(),
                    host.remark(),
                    Long.toString(host.hostId()),
                    host.name(),
                    host.address(ActiveAddressType.Private),
                    host.address(ActiveAddressType.Public),
                    Long.toString(host.networkDomainId()),
                    host.osType().name(),
                    host.prefKex().toString(),
                    Arrays.stream(HostProtocol.values())
                            .map(protocol -> new ListeningProtocol("", host.port(protocol), protocol.name()))
                            .toList(),
                    host.source().name(),
                    host.sourceInstanceId(),
                    host.sourceInstanceState().name());
        }
    }

    /**
     * A protocol of the host.
     *
     * @param hostFingerPrint empty: it is learnt when somebody logs on, and nobody does here
     */
    record ListeningProtocol(String hostFingerPrint, int port, String protocolName) {}
}
