package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.RpcError;

/** What clients understand as "no such instance". The code is what the Terraform provider looks for, on any action. */
final class InstanceErrors {

    static final RpcError INVALID_STATUS =
            new RpcError(400, "Commodity.BizError.InvalidStatus", "The instance status is invalid.");

    private InstanceErrors() {}
}
