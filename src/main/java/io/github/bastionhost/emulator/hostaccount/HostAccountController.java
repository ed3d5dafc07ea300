package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The actions of host accounts. */
@RpcController
class HostAccountController {

    private final HostAccountService accounts;

    HostAccountController(HostAccountService accounts) {
        this.accounts = accounts;
    }

    @RpcAction("CreateHostAccount")
    @Rule(
            value = "A name is taken once per host and protocol; letters of either case are different.",
            by = Evidence.ASSUMED)
    @Rule(value = "Password and PassPhrase are sent as they are, only PrivateKey is Base64.", by = Evidence.DOCUMENTED)
    @Rule(value = "HostShareKeyId 0 or empty is none.", by = Evidence.ASSUMED)
    CreateHostAccountResponse createHostAccount(CreateHostAccountRequest request) {
        return new CreateHostAccountResponse(
                Long.toString(accounts.create(request).hostAccountId()));
    }

    @RpcAction("GetHostAccount")
    GetHostAccountResponse getHostAccount(GetHostAccountRequest request) {
        return new GetHostAccountResponse(accounts.get(request));
    }

    @RpcAction("ListHostAccounts")
    @Rule(value = "HostId 0 asks for the accounts of HostIds, of which unknown ones have none.", by = Evidence.ASSUMED)
    ListHostAccountsResponse listHostAccounts(ListHostAccountsRequest request) {
        return accounts.list(request);
    }

    @RpcAction("ModifyHostAccount")
    @Rule(
            value = "An empty HostAccountName, Password or PrivateKey changes nothing; HostShareKeyId 0 or empty"
                    + " detaches the shared key.",
            by = Evidence.ASSUMED)
    @Rule(value = "A new PrivateKey without PassPhrase is one without encryption.", by = Evidence.ASSUMED)
    void modifyHostAccount(ModifyHostAccountRequest request) {
        accounts.modify(request);
    }

    @RpcAction("DeleteHostAccount")
    void deleteHostAccount(DeleteHostAccountRequest request) {
        accounts.delete(request);
    }

    @RpcAction("ResetHostAccountCredential")
    @Rule(value = "What is not stored counts as cleared; a shared key stays with the account.", by = Evidence.ASSUMED)
    void resetHostAccountCredential(ResetHostAccountCredentialRequest request) {
        accounts.reset(request);
    }
}
