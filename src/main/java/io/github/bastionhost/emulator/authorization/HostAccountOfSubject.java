package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.host.HostProtocol;
import org.jspecify.annotations.Nullable;

/** What is shown of a host account to which a user or user group may have a grant. */
record HostAccountOfSubject(
        String hostAccountId, String hostAccountName, String hostId, boolean isAuthorized, String protocolName) {

    /** As it is read; with the id of the grant that the account comes with. */
    HostAccountOfSubject(long accountId, String name, long hostId, HostProtocol protocol, @Nullable Long grantId) {
        this(Long.toString(accountId), name, Long.toString(hostId), grantId != null, protocol.name());
    }
}
