/**
 * Who calls: access keys, the two signatures, the clock window, nonces and RAM policies. {@link
 * io.github.bastionhost.emulator.auth.Gate} reads as the order of checks.
 */
@ApplicationModule(
        displayName = "Authentication and authorization",
        allowedDependencies = {"rpc", "settings", "secret", "storage", "world"})
@NullMarked
package io.github.bastionhost.emulator.auth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
