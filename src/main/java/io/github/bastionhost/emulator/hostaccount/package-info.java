/**
 * The accounts of hosts: the names and credentials by which a bastion host logs on to them. Passwords and private keys
 * go in and never come out; what is shown of a key is its fingerprint. An account may use a shared key too.
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
