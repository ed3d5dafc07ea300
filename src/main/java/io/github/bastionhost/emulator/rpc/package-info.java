/**
 * The wire: everything that is the same for all actions. {@link io.github.bastionhost.emulator.rpc.RpcEndpoint} is the
 * one door and reads as the order of checks; a room adds an action by a method that says {@code @RpcAction}.
 */
@ApplicationModule(
        displayName = "RPC gateway",
        allowedDependencies = {"settings", "secret", "storage", "world"})
@NullMarked
package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
