/**
 * The accounts of databases, with their passwords, which go in and never come out.
 */
@ApplicationModule(
        displayName = "Database accounts",
        allowedDependencies = {
            "rpc",
            "settings",
            "world",
            "listing",
            "instance",
            "secret",
            "storage",
            "asset",
            "database"
        })
@NullMarked
package io.github.bastionhost.emulator.databaseaccount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
