package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.testing.Request;

/** Good requests of the actions of host accounts. */
public final class HostAccountRequests {

    private HostAccountRequests() {}

    /** An SSH account without credentials. */
    public static Request createHostAccount(String instanceId, String hostId) {
        return Request.of("CreateHostAccount", instanceId)
                .with("HostId", hostId)
                .with("HostAccountName", "root")
                .with("ProtocolName", "SSH");
    }

    /** An action on one account. */
    public static Request onHostAccount(String action, String instanceId, String hostAccountId) {
        return Request.of(action, instanceId).with("HostAccountId", hostAccountId);
    }
}
