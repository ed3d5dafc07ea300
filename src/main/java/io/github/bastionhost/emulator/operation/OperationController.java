package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of O&amp;M tokens. */
@RpcController
class OperationController {

    private static final String RAM_USERS = "The account itself sees everything, a RAM user what the user that was"
            + " imported under its id is authorized for, itself or through groups; where references are lenient, a RAM"
            + " user that was not imported sees everything too.";

    private final OperationTokenService tokens;
    private final OperationLists lists;

    OperationController(OperationTokenService tokens, OperationLists lists) {
        this.tokens = tokens;
        this.lists = lists;
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

    @RpcAction("ListOperationHosts")
    @Rule(value = RAM_USERS, by = Evidence.ASSUMED)
    ListOperationHostsResponse listOperationHosts(ListOperationHostsRequest request, Caller caller) {
        Page<ListOperationHostsResponse.Host> page = lists.hosts(request, caller);
        return new ListOperationHostsResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListOperationHostAccounts")
    @Rule(value = RAM_USERS, by = Evidence.ASSUMED)
    ListOperationHostAccountsResponse listOperationHostAccounts(
            ListOperationHostAccountsRequest request, Caller caller) {
        Page<ListOperationHostAccountsResponse.Account> page = lists.hostAccounts(request, caller);
        return new ListOperationHostAccountsResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListOperationDatabases")
    @Rule(value = RAM_USERS, by = Evidence.ASSUMED)
    ListOperationDatabasesResponse listOperationDatabases(ListOperationDatabasesRequest request, Caller caller) {
        Page<ListOperationDatabasesResponse.Database> page = lists.databases(request, caller);
        return new ListOperationDatabasesResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListOperationDatabaseAccounts")
    @Rule(value = RAM_USERS, by = Evidence.ASSUMED)
    ListOperationDatabaseAccountsResponse listOperationDatabaseAccounts(
            ListOperationDatabaseAccountsRequest request, Caller caller) {
        Page<ListOperationDatabaseAccountsResponse.Account> page = lists.databaseAccounts(request, caller);
        return new ListOperationDatabaseAccountsResponse(page.getContent(), page.getTotalElements());
    }
}
