/**
 * Who may use what: grants of hosts, databases and asset groups, and of their accounts, to users and user groups.
 */
@ApplicationModule(
        displayName = "Authorizations",
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
package io.github.bastionhost.emulator.authorization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
