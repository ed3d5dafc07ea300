package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.host.OsType;
import org.jspecify.annotations.Nullable;

/** What lists read of a host. */
record ListedHost(
        long hostId,
        @Nullable Long projectId,
        String name,
        String comment,
        OsType osType,
        ActiveAddressType activeAddressType,
        String privateAddress,
        String publicAddress) {

    /** The same of the alias {@code asset} of Host. */
    static final String SELECT = "asset.hostId, asset.projectId, asset.name, asset.remark, asset.osType,"
            + " asset.activeAddressType, asset.privateAddress, asset.publicAddress";

    /** The id of its project, empty where it is in none. */
    String projectText() {
        return projectId == null ? "" : Long.toString(projectId);
    }
}
