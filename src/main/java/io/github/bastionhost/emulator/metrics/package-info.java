/**
 * Numbers for operators: how many calls of which action ended in which code, how long they took, and what is held in
 * memory. Labels are bounded, whatever callers send.
 */
@ApplicationModule(
        displayName = "Metrics",
        allowedDependencies = {"fault", "journal", "rpc", "world"})
@NullMarked
package io.github.bastionhost.emulator.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
