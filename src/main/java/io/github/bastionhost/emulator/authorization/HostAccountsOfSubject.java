package io.github.bastionhost.emulator.authorization;

import org.jspecify.annotations.Nullable;

/** What ListHostAccountsForUser and ListHostAccountsForUserGroup are asked with. */
interface HostAccountsOfSubject extends PageOfSubject {

    String hostId();

    @Nullable
    String hostAccountName();

    @Nullable
    Long projectId();
}
