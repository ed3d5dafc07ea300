package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.testing.Request;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Good requests of the actions of hosts. */
public final class HostRequests {

    private HostRequests() {}

    /** A local Linux host that is reached by its public address, as in the documented example. */
    public static Request createHost(String instanceId) {
        return Request.of("CreateHost", instanceId)
                .with("HostName", "host01")
                .with("OSType", "Linux")
                .with("Source", "Local")
                .with("ActiveAddressType", "Public")
                .with("HostPublicAddress", "172.16.XX.XX");
    }

    /** An action on one host. */
    public static Request onHost(String action, String instanceId, String hostId) {
        return Request.of(action, instanceId).with("HostId", hostId);
    }

    /** A list of ids as clients send it. */
    public static String ids(String... ids) {
        return Arrays.stream(ids).collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
