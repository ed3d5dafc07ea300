package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of database accounts. */
@RpcController
class DatabaseAccountController {

    private final DatabaseAccountService accounts;

    DatabaseAccountController(DatabaseAccountService accounts) {
        this.accounts = accounts;
    }

    @RpcAction("CreateDatabaseAccount")
    @Rule(
            value = "Password is plain text of at most 1,024 bytes, not Base64 as in GenerateAssetOperationToken.",
            by = Evidence.ASSUMED)
    @Rule(value = "LoginAttribute is ignored unless the database is Oracle.", by = Evidence.ASSUMED)
    CreateDatabaseAccountResponse createDatabaseAccount(CreateDatabaseAccountRequest request) {
        return new CreateDatabaseAccountResponse(Long.toString(accounts.create(request)));
    }

    @RpcAction("GetDatabaseAccount")
    @Rule(value = "LoginAttribute is left out unless the database is Oracle.", by = Evidence.ASSUMED)
    GetDatabaseAccountResponse getDatabaseAccount(GetDatabaseAccountRequest request) {
        return new GetDatabaseAccountResponse(GetDatabaseAccountResponse.Account.of(accounts.get(request)));
    }

    @RpcAction("ListDatabaseAccounts")
    @Rule(value = "Without DatabaseId the accounts of all databases are listed.", by = Evidence.ASSUMED)
    ListDatabaseAccountsResponse listDatabaseAccounts(ListDatabaseAccountsRequest request) {
        Page<DatabaseAccount> page = accounts.list(request);
        return new ListDatabaseAccountsResponse(
                page.map(ListDatabaseAccountsResponse.Account::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ModifyDatabaseAccount")
    @Rule(
            value = "What is absent or empty stays, also DatabaseSchema where the database is PostgreSQL or Oracle.",
            by = Evidence.ASSUMED)
    void modifyDatabaseAccount(ModifyDatabaseAccountRequest request) {
        accounts.modify(request);
    }

    @RpcAction("DeleteDatabaseAccount")
    void deleteDatabaseAccount(DeleteDatabaseAccountRequest request) {
        accounts.delete(request);
    }
}
