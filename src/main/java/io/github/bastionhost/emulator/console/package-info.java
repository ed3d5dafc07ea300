/**
 * The console: the pages that show in a browser what a world holds and what has been asked of it. They are read through
 * the API's own lists, and change nothing themselves: their controls call the control plane. Nothing here is initialised
 * before the first visit. HTTP is {@code control}'s part.
 */
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "rpc",
            "settings",
            "world",
            "auth",
            "instance",
            "operation",
            "journal",
            "fault",
            "snapshot"
        })
@NullMarked
package io.github.bastionhost.emulator.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
