/**
 * Hosts: the servers that operators reach through a bastion host, each by one of two addresses and on a port for each
 * of its protocols. What belongs to a host (accounts, memberships, grants) goes with it.
 */
@ApplicationModule(
        displayName = "Hosts",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "asset"})
@NullMarked
package io.github.bastionhost.emulator.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
