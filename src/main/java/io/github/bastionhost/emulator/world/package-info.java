/**
 * The world that a call lives in: an isolated set of data with its own clock. Every row carries the number of its world;
 * Hibernate writes and filters it, so that no query names it. Time, chance and the numbering of things come from here.
 */
@ApplicationModule(
        displayName = "Worlds",
        allowedDependencies = {"settings", "storage"})
@NullMarked
package io.github.bastionhost.emulator.world;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
