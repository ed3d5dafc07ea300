package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.authorization.Rights;
import io.github.bastionhost.emulator.database.DatabaseService;
import io.github.bastionhost.emulator.database.DatabaseSource;
import io.github.bastionhost.emulator.host.HostService;
import io.github.bastionhost.emulator.host.HostSource;
import io.github.bastionhost.emulator.instance.InstanceService;
import io.github.bastionhost.emulator.listing.Narrowed;
import io.github.bastionhost.emulator.listing.Tally;
import io.github.bastionhost.emulator.rpc.Caller;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.Paging;
import io.github.bastionhost.emulator.rpc.Quoted;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller may operate: everything for the account itself, and what it is authorized for to a RAM user. */
@Service
@Transactional(readOnly = true)
class OperationLists {

    private final EntityManager rows;
    private final Tally tally;
    private final InstanceService instances;
    private final Operators operators;
    private final HostService hosts;
    private final DatabaseService databases;

    OperationLists(
            EntityManager rows,
            Tally tally,
            InstanceService instances,
            Operators operators,
            HostService hosts,
            DatabaseService databases) {
        this.rows = rows;
        this.tally = tally;
        this.instances = instances;
        this.operators = operators;
        this.hosts = hosts;
        this.databases = databases;
    }

    Page<ListOperationHostsResponse.Host> hosts(ListOperationHostsRequest request, Caller caller) {
        instances.require(request.instanceId(), request.regionId());
        Long operator = operator(request.instanceId(), caller);
        Narrowed<Object[]> list = Narrowed.of(
                        Object[].class,
                        "host.activeAddressType, host.remark, host.hostId, host.name, host.privateAddress, host.publicAddress,"
                                + " host.osType, host.source, host.sourceInstanceId, host.sourceInstanceState",
                        operator == null ? "Host host" : Rights.FROM_HOSTS)
                .where("host.instanceId = :instanceId", "instanceId", request.instanceId())
                .filter("host.name = :name", "name", request.hostName())
                .filter(
                        "host.privateAddress = :address or host.publicAddress = :address",
                        "address",
                        request.hostAddress())
                .filter("host.osType = :osType", "osType", request.oSType())
                .filter(
                        "host.source = :source",
                        "source",
                        request.source() == null
                                ? null
                                : HostSource.valueOf(request.source().name()))
                .filter("host.sourceInstanceId = :sourceInstance", "sourceInstance", request.sourceInstanceId())
                .filter("host.sourceInstanceState = :state", "state", request.sourceInstanceState());
        if (operator != null) {
            list.with("userId", operator);
        }
        orderById(list, operator, "host", "hostId");
        return list.page(
                        rows,
                        page(request.pageNumber(), request.pageSize()),
                        () -> list.isFiltered()
                                ? list.count(rows)
                                : total(request.instanceId(), "Host", operator, Rights.USABLE_HOSTS))
                .map(row -> new ListOperationHostsResponse.Host(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        text(row[5]),
                        text(row[6]),
                        "",
                        text(row[7]),
                        text(row[8]),
                        text(row[9])));
    }

    Page<ListOperationHostAccountsResponse.Account> hostAccounts(
            ListOperationHostAccountsRequest request, Caller caller) {
        instances.require(request.instanceId(), request.regionId());
        long hostId = Long.parseLong(request.hostId());
        if (hosts.find(request.instanceId(), hostId).isEmpty()) {
            throw ChosenError.HOST.because(
                    "HostId %s names no host of %s", Quoted.of(request.hostId()), Quoted.of(request.instanceId()));
        }
        Narrowed<Object[]> list = Narrowed.of(
                        Object[].class,
                        "case when account.sealedPassword is null then false else true end, account.hostAccountId, account.name,"
                                + " account.hostId, account.hostShareKeyId, account.fingerprintMd5, account.protocol,"
                                + " account.sftpChannel, account.sshChannel",
                        "HostAccount account")
                .where("account.instanceId = :instanceId", "instanceId", request.instanceId())
                .filter("account.hostId = :hostId", "hostId", hostId)
                .filter(Rights.HOST_ACCOUNT_CONDITION, "userId", operator(request.instanceId(), caller))
                .filter("account.name = :name", "name", request.hostAccountName())
                .orderBy("account.hostAccountId");
        return list.page(rows, page(request.pageNumber(), request.pageSize()), () -> list.count(rows))
                .map(row -> new ListOperationHostAccountsResponse.Account(
                        (Boolean) row[0],
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        text(row[5]),
                        text(row[6]),
                        new ListOperationHostAccountsResponse.Channels((Boolean) row[7], (Boolean) row[8])));
    }

    Page<ListOperationDatabasesResponse.Database> databases(ListOperationDatabasesRequest request, Caller caller) {
        instances.require(request.instanceId(), request.regionId());
        DatabaseSource source = request.source();
        Long operator = operator(request.instanceId(), caller);
        Narrowed<Object[]> list = Narrowed.of(
                        Object[].class,
                        "database_.activeAddressType, database_.remark, database_.databaseId, database_.name, database_.port,"
                                + " database_.privateAddress, database_.publicAddress, database_.databaseType, database_.source,"
                                + " database_.sourceInstanceId, database_.sourceInstanceRegionId, database_.sourceInstanceState",
                        operator == null ? "Database database_" : Rights.FROM_DATABASES)
                .where("database_.instanceId = :instanceId", "instanceId", request.instanceId())
                .filter("database_.name = :name", "name", request.databaseName())
                .filter(
                        "database_.privateAddress = :address or database_.publicAddress = :address",
                        "address",
                        request.databaseAddress())
                .filter("database_.databaseType = :type", "type", request.databaseType())
                .filter("database_.projectId = :project", "project", request.projectId())
                .filter("database_.source = :source", "source", source)
                .filter("database_.sourceInstanceId = :sourceInstance", "sourceInstance", request.sourceInstanceId())
                .filter(
                        "database_.sourceInstanceState = :state",
                        "state",
                        request.sourceInstanceState() == null
                                ? null
                                : request.sourceInstanceState().stored());
        if (operator != null) {
            list.with("userId", operator);
        }
        orderById(list, operator, "database_", "databaseId");
        return list.page(
                        rows,
                        page(request.pageNumber(), request.pageSize()),
                        () -> list.isFiltered()
                                ? list.count(rows)
                                : total(request.instanceId(), "Database", operator, Rights.USABLE_DATABASES))
                .map(row -> new ListOperationDatabasesResponse.Database(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        (Integer) row[4],
                        text(row[5]),
                        text(row[6]),
                        text(row[7]),
                        text(row[8]),
                        text(row[9]),
                        text(row[10]),
                        text(row[11])));
    }

    Page<ListOperationDatabaseAccountsResponse.Account> databaseAccounts(
            ListOperationDatabaseAccountsRequest request, Caller caller) {
        instances.require(request.instanceId(), request.regionId());
        long databaseId = Long.parseLong(request.databaseId());
        String protocol = databases
                .find(request.instanceId(), databaseId)
                .orElseThrow(() -> ChosenError.DATABASE.because(
                        "DatabaseId %s names no database of %s",
                        Quoted.of(request.databaseId()), Quoted.of(request.instanceId())))
                .databaseType()
                .name();
        Narrowed<Object[]> list = Narrowed.of(
                        Object[].class,
                        "account.databaseSchema, account.databaseAccountId, account.name, account.databaseId,"
                                + " case when account.sealedPassword is null then false else true end, account.loginAttribute",
                        "DatabaseAccount account")
                .where("account.instanceId = :instanceId", "instanceId", request.instanceId())
                .filter("account.databaseId = :databaseId", "databaseId", databaseId)
                .filter(Rights.DATABASE_ACCOUNT_CONDITION, "userId", operator(request.instanceId(), caller))
                .filter("account.name = :name", "name", request.databaseAccountName())
                .orderBy("account.databaseAccountId");
        return list.page(rows, page(request.pageNumber(), request.pageSize()), () -> list.count(rows))
                .map(row -> new ListOperationDatabaseAccountsResponse.Account(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        row[5] == null ? null : text(row[5]),
                        protocol));
    }

    private @Nullable Long operator(String instanceId, Caller caller) {
        return operators.of(instanceId, caller).userId();
    }

    /** How many there are of the kind: all of the instance, or those that the user may use, which are all there. */
    private long total(String instanceId, String kind, @Nullable Long userId, String usable) {
        return userId == null
                ? tally.total(instanceId, kind)
                : Narrowed.of(Long.class, "usable", usable)
                        .with("instanceId", instanceId)
                        .with("userId", userId)
                        .count(rows);
    }

    private static Pageable page(@Nullable Integer number, @Nullable Integer size) {
        return Paging.of(number, size, Paging.DEFAULT_SIZE, Sort.unsorted());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** All rows of an instance in the order of their index; those that are narrowed are few, or are found another way. */
    private static void orderById(Narrowed<?> list, @Nullable Long operator, String row, String id) {
        if (operator == null && !list.isFiltered()) {
            list.orderByIndex(row, id);
        } else {
            list.orderBy(row + "." + id);
        }
    }
}
