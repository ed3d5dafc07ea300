/**
 * What hosts and databases have in common.
 */
@ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {})
@NullMarked
package io.github.bastionhost.emulator.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
