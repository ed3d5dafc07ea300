/**
 * Control policies: what users may do on assets that they are authorized for, when and from where. A policy has a scope
 * of users and one of assets, and a section for each matter that it controls; of several policies the one of the highest
 * priority decides a matter.
 */
@ApplicationModule(
        displayName = "Control policies",
        allowedDependencies = {
            "rpc",
            "settings",
            "world",
            "listing",
            "instance",
            "asset",
            "user",
            "usergroup",
            "host",
            "hostaccount",
            "hostgroup",
            "database",
            "databaseaccount"
        })
@NullMarked
package io.github.bastionhost.emulator.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
