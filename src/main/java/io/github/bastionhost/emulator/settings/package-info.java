/** The settings of the service, {@code bastionhost.*}, as one tree of records; a room takes the branch it needs. */
@ApplicationModule(displayName = "Settings", allowedDependencies = "secret")
@NullMarked
package io.github.bastionhost.emulator.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
