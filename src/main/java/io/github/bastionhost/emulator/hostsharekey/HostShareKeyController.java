package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.hostsharekey.HostShareKeyRepository.KeyUser;
import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
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
        return keys.list(request);
    }

    @RpcAction("ModifyHostShareKey")
    void modifyHostShareKey(ModifyHostShareKeyRequest request) {
        keys.modify(request);
    }

    @RpcAction("DeleteHostShareKey")
    @Rule(value = "A key in use can be deleted; its accounts go on without it.", by = Evidence.ASSUMED)
    void deleteHostShareKey(DeleteHostShareKeyRequest request) {
        keys.delete(request);
    }

    @RpcAction("AttachHostAccountsToHostShareKey")
    @Rule(
            value = "An RDP account gets INVALID_ARGUMENT, one with another shared key OBJECT_AlREADY_EXISTS, one with"
                    + " this key OK.",
            by = Evidence.ASSUMED)
    AttachHostAccountsToHostShareKeyResponse attachHostAccountsToHostShareKey(
            AttachHostAccountsToHostShareKeyRequest request) {
        return new AttachHostAccountsToHostShareKeyResponse(keys.attach(request));
    }

    @RpcAction("DetachHostAccountsFromHostShareKey")
    @Rule(value = "An account that does not use the key gets OBJECT_NOT_FOUND.", by = Evidence.ASSUMED)
    DetachHostAccountsFromHostShareKeyResponse detachHostAccountsFromHostShareKey(
            DetachHostAccountsFromHostShareKeyRequest request) {
        return new DetachHostAccountsFromHostShareKeyResponse(keys.detach(request));
    }

    @RpcAction("ListHostAccountsForHostShareKey")
    ListHostAccountsForHostShareKeyResponse listHostAccountsForHostShareKey(
            ListHostAccountsForHostShareKeyRequest request) {
        Page<KeyUser> page = keys.listUsers(request);
        return new ListHostAccountsForHostShareKeyResponse(
                page.map(ListHostAccountsForHostShareKeyResponse.Account::of).getContent(), page.getTotalElements());
    }
}
