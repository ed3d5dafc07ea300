/**
 * Shared keys: private keys that are stored once in an instance and used by many of its host accounts. The key and its
 * pass phrase go in and never come out; what is shown of a key is its fingerprint.
 */
@ApplicationModule(
        displayName = "Shared keys",
        allowedDependencies = {
            "rpc",
            "secret",
            "settings",
            "storage",
            "world",
            "listing",
            "instance",
            "privatekey",
            "host",
            "hostaccount"
        })
@NullMarked
package io.github.bastionhost.emulator.hostsharekey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
