package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.RpcError;

/** The documented refusals of control policies. */
final class PolicyErrors {

    /** The name is taken; listed for CreatePolicy and ModifyPolicy. */
    static final RpcError ALREADY_EXISTS = new RpcError(400, "PolicyAlreadyExists", "The policy already exists.");

    private PolicyErrors() {}
}
