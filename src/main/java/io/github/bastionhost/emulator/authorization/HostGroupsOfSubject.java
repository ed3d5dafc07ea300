package io.github.bastionhost.emulator.authorization;

import org.jspecify.annotations.Nullable;

/** What ListHostGroupsForUser and ListHostGroupsForUserGroup are asked with. */
interface HostGroupsOfSubject extends PageOfSubject {

    @Nullable
    Mode mode();

    @Nullable
    String hostGroupName();

    @Nullable
    Long projectId();
}
