/**
 * The users of a bastion host: its own, and those of RAM, a directory or IDaaS.
 */
@ApplicationModule(
        displayName = "Users",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "secret", "storage"})
@NullMarked
package io.github.bastionhost.emulator.user;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
