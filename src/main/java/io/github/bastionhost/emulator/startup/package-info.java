/** What is said when the service is ready: where it is and how it is set. Nobody depends on it. */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"rpc", "settings", "secret", "storage"})
@NullMarked
package io.github.bastionhost.emulator.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
