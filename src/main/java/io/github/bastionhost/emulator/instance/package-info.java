/** Bastion hosts themselves: which exist, what they are, and the O&amp;M settings that tokens are made with. */
@ApplicationModule(
        displayName = "Instances",
        allowedDependencies = {"rpc", "settings", "world"})
@NullMarked
package io.github.bastionhost.emulator.instance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
