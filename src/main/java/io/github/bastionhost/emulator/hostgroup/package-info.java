/**
 * Asset groups: hosts and databases under one name, to grant them together.
 */
@ApplicationModule(
        displayName = "Asset groups",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "host", "database"})
@NullMarked
package io.github.bastionhost.emulator.hostgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
