/**
 * Lists as all rooms give them: narrowed by filters, read a page at a time in the database, and counted without counting
 * where nothing narrows them, so that a page costs the same whatever is stored.
 */
@ApplicationModule(
        displayName = "Listing",
        allowedDependencies = {"storage", "world"})
@NullMarked
package io.github.bastionhost.emulator.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
