package io.github.bastionhost.emulator.authorization;

import io.github.bastionhost.emulator.host.OsType;
import org.jspecify.annotations.Nullable;

/** What ListHostsForUser and ListHostsForUserGroup are asked with. */
interface HostsOfSubject extends PageOfSubject {

    @Nullable
    Mode mode();

    @Nullable
    String hostName();

    @Nullable
    String hostAddress();

    @Nullable
    OsType oSType();

    @Nullable
    Long projectId();
}
