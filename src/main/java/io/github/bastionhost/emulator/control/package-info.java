/**
 * The control plane under {@code /_emulator}: what a test needs and the cloud has not. JSON, switched off as a whole by
 * {@code bastionhost.control.enabled=false}. Nobody depends on it.
 */
@ApplicationModule(
        displayName = "Control plane",
        allowedDependencies = {
            "rpc",
            "settings",
            "secret",
            "storage",
            "world",
            "auth",
            "fault",
            "asset",
            "instance",
            "approval",
            "operation",
            "tls",
            "journal",
            "seed",
            "snapshot",
            "console"
        })
@NullMarked
package io.github.bastionhost.emulator.control;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
