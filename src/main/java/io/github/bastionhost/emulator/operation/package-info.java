/**
 * O&amp;M tokens: applied for with an asset and an account, good for a while, renewable a number of times. The settings of
 * the instance are copied into each token, so that a later change of them touches only tokens that come after it.
 */
@ApplicationModule(
        displayName = "O&M tokens",
        allowedDependencies = {
            "rpc",
            "secret",
            "settings",
            "storage",
            "world",
            "listing",
            "instance",
            "asset",
            "user",
            "host",
            "hostaccount",
            "database",
            "databaseaccount",
            "authorization",
            "policy",
            "approval"
        })
@NullMarked
package io.github.bastionhost.emulator.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
