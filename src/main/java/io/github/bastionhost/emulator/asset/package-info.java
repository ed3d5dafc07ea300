/**
 * What hosts and databases have in common.
 */
@ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {"rpc"})
@NullMarked
package io.github.bastionhost.emulator.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
