/**
 * Databases that operators reach through a bastion host.
 */
@ApplicationModule(
        displayName = "Databases",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "asset"})
@NullMarked
package io.github.bastionhost.emulator.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
