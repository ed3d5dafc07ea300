package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.testing.Request;

/** Good requests for the actions of asset groups. */
public final class HostGroupRequests {

    private HostGroupRequests() {}

    /** An asset group of that name. */
    public static Request createHostGroup(String instanceId, String name) {
        return Request.of("CreateHostGroup", instanceId).with("HostGroupName", name);
    }

    /** An action on one asset group. */
    public static Request onHostGroup(String action, String instanceId, String hostGroupId) {
        return Request.of(action, instanceId).with("HostGroupId", hostGroupId);
    }
}
