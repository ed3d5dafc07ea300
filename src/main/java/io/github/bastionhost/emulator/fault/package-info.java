/**
 * What a test needs and the cloud has by chance only: calls that fail, come late or are too many. {@link
 * io.github.bastionhost.emulator.fault.FaultInjection} meets each admitted call.
 */
@ApplicationModule(
        displayName = "Faults and throttling",
        allowedDependencies = {"rpc", "settings", "secret", "world"})
@NullMarked
package io.github.bastionhost.emulator.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
