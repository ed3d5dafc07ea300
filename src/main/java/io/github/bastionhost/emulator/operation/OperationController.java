package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;

/** The actions of O&amp;M tokens. */
@RpcController
class OperationController {

    private final OperationTokenService tokens;

    OperationController(OperationTokenService tokens) {
        this.tokens = tokens;
    }

    @RpcAction("GenerateAssetOperationToken")
    GenerateAssetOperationTokenResponse generateAssetOperationToken(
            GenerateAssetOperationTokenRequest request, Caller caller) {
        return new GenerateAssetOperationTokenResponse(tokens.issue(request, caller));
    }

    @RpcAction("RenewAssetOperationToken")
    void renewAssetOperationToken(RenewAssetOperationTokenRequest request) {
        tokens.renew(request);
    }
}
