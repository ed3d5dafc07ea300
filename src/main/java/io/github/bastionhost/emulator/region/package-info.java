/** Regions in which the service is offered. */
@ApplicationModule(displayName = "Regions", allowedDependencies = "rpc")
@NullMarked
package io.github.bastionhost.emulator.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
