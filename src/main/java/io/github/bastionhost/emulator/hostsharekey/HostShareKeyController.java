package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import org.springframework.data.domain.Page;

/** The actions of shared keys. */
@RpcController
class HostShareKeyController {

    private final HostShareKeyService keys;

    HostShareKeyController(HostShareKeyService keys) {
        this.keys = keys;
    }

    @RpcAction("CreateHostShareKey")
    CreateHostShareKeyResponse createHostShareKey(CreateHostShareKeyRequest request) {
        return new CreateHostShareKeyResponse(keys.create(request).hostShareKeyId());
    }

    @RpcAction("GetHostShareKey")
    GetHostShareKeyResponse getHostShareKey(GetHostShareKeyRequest request) {
        return new GetHostShareKeyResponse(GetHostShareKeyResponse.Key.of(keys.get(request)));
    }

    @RpcAction("ListHostShareKeys")
    ListHostShareKeysResponse listHostShareKeys(ListHostShareKeysRequest request) {
        Page<HostShareKey> page = keys.list(request);
        return new ListHostShareKeysResponse(
                page.map(ListHostShareKeysResponse.Key::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ModifyHostShareKey")
    void modifyHostShareKey(ModifyHostShareKeyRequest request) {
        keys.modify(request);
    }

    @RpcAction("DeleteHostShareKey")
    void deleteHostShareKey(DeleteHostShareKeyRequest request) {
        keys.delete(request);
    }
}
