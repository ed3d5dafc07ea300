package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.rpc.RpcError;

/** The refusals that the pages of host accounts list. */
final class HostAccountErrors {

    /** The host has an account of that name for that protocol. */
    static final RpcError ALREADY_EXISTS =
            new RpcError(400, "HostAccountAlreadyExists", "The host account already exists.");

    private HostAccountErrors() {}
}
