/**
 * Where data lives: the database of each storage mode, the check that it is ours to open, and the cipher that seals
 * secrets before they are written.
 */
@ApplicationModule(
        displayName = "Storage",
        allowedDependencies = {"settings", "secret"})
@NullMarked
package io.github.bastionhost.emulator.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
