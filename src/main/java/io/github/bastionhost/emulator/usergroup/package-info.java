/**
 * User groups, to grant assets to many users at once.
 */
@ApplicationModule(
        displayName = "User groups",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "user"})
@NullMarked
package io.github.bastionhost.emulator.usergroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
