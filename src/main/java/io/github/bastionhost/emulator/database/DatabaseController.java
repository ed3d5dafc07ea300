package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of databases. */
@RpcController
class DatabaseController {

    private final DatabaseService databases;

    DatabaseController(DatabaseService databases) {
        this.databases = databases;
    }

    @RpcAction("CreateDatabase")
    @Rule(
            value = "Where Source is Rds or PolarDB, DatabaseName defaults to SourceInstanceId, and DatabasePort to the"
                    + " usual port of DatabaseType: 3306, 5432, 1521 or 1433.",
            by = Evidence.ASSUMED)
    @Rule(
            value = "NetworkDomainId defaults to 1, and any id is taken at its word; names need not be unique.",
            by = Evidence.ASSUMED)
    CreateDatabaseResponse createDatabase(CreateDatabaseRequest request) {
        return new CreateDatabaseResponse(Long.toString(databases.create(request)));
    }

    @RpcAction("GetDatabase")
    @Rule(
            value = "DatabaseType is answered as CreateDatabase takes it, for example MySQL: so the documented example,"
                    + " while the documented list of values is in lower case.",
            by = Evidence.DOCUMENTED)
    GetDatabaseResponse getDatabase(GetDatabaseRequest request) {
        return new GetDatabaseResponse(DatabaseEntry.of(databases.get(request)));
    }

    @RpcAction("ListDatabases")
    @Rule(value = "A HostGroupId that names no asset group gives an empty list.", by = Evidence.ASSUMED)
    ListDatabasesResponse listDatabases(ListDatabasesRequest request) {
        Page<Database> page = databases.list(request);
        return new ListDatabasesResponse(page.map(DatabaseEntry::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ModifyDatabase")
    @Rule(
            value = "What is absent stays, also the SourceInstanceId of an RDS or PolarDB database; an empty Comment or"
                    + " address is cleared, except for the active address, which must not be empty.",
            by = Evidence.ASSUMED)
    void modifyDatabase(ModifyDatabaseRequest request) {
        databases.modify(request);
    }

    @RpcAction("DeleteDatabase")
    @Rule(value = "Its accounts, its places in asset groups and the grants on it go with it.", by = Evidence.ASSUMED)
    void deleteDatabase(DeleteDatabaseRequest request) {
        databases.delete(request);
    }
}
