/**
 * Seed files: what each fresh world begins with, written as calls of the API. They are read once, at start, and performed
 * for every world by the actions that serve callers, so that a new action needs nothing here.
 */
@ApplicationModule(
        displayName = "Seed data",
        allowedDependencies = {"rpc", "settings", "secret", "world", "instance"})
@NullMarked
package io.github.bastionhost.emulator.seed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
