package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.RpcError;

/** The documented refusals of shared keys. */
final class HostShareKeyErrors {

    static final RpcError ALREADY_EXISTS =
            new RpcError(400, "HostShareKeyAlreadyExists", "The host share key already exists.");

    private HostShareKeyErrors() {}
}
