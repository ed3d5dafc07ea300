/**
 * Hosts: the servers that operators reach through a bastion host.
 */
@ApplicationModule(
        displayName = "Hosts",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "asset"})
@NullMarked
package io.github.bastionhost.emulator.host;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
