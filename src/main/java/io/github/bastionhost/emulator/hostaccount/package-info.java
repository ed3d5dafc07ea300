/**
 * The accounts of hosts, with their passwords and private keys, which go in and never come out.
 */
@ApplicationModule(
        displayName = "Host accounts",
        allowedDependencies = {
            "rpc",
            "settings",
            "world",
            "listing",
            "instance",
            "secret",
            "storage",
            "asset",
            "host",
            "privatekey"
        })
@NullMarked
package io.github.bastionhost.emulator.hostaccount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
