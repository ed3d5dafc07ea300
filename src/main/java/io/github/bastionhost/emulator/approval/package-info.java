/**
 * What waits for an administrator's word: tickets with which users ask for an account of an asset, commands that a policy
 * holds back, and O&amp;M tasks.
 */
@ApplicationModule(
        displayName = "Approvals",
        allowedDependencies = {"rpc", "settings", "world", "listing", "instance", "asset", "user", "host", "database"})
@NullMarked
package io.github.bastionhost.emulator.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
