package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.rpc.Evidence.ASSUMED;

import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import java.util.Map;
import org.springframework.data.domain.Page;

/** The actions that grant databases and their accounts. */
@RpcController
class DatabaseGrantController {

    private final DatabaseGrantService grants;

    DatabaseGrantController(DatabaseGrantService grants) {
        this.grants = grants;
    }

    @RpcAction("AttachDatabaseAccountsToUser")
    @Rule(value = "An account comes with the grant of its database, which is made where it is missing.", by = ASSUMED)
    @Rule(
            value =
                    "An account that is unknown or of another database is OBJECT_NOT_FOUND itself; the database is granted.",
            by = ASSUMED)
    @Rule(value = "Databases holds 1 to 10 databases of at most 10 accounts, as Hosts does.", by = ASSUMED)
    AttachDatabaseAccountsToUserResponse attachDatabaseAccountsToUser(AttachDatabaseAccountsToUserRequest request) {
        return new AttachDatabaseAccountsToUserResponse(grants.attach(request));
    }

    @RpcAction("DetachDatabaseAccountsFromUser")
    @Rule(
            value =
                    "With accounts, these are taken away and the database stays granted; without, the database and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    @Rule(value = "Databases holds 1 to 10 databases of at most 10 accounts, as Hosts does.", by = ASSUMED)
    DetachDatabaseAccountsFromUserResponse detachDatabaseAccountsFromUser(
            DetachDatabaseAccountsFromUserRequest request) {
        return new DetachDatabaseAccountsFromUserResponse(grants.detach(request));
    }

    @RpcAction("AttachDatabaseAccountsToUserGroup")
    @Rule(value = "An account comes with the grant of its database, which is made where it is missing.", by = ASSUMED)
    @Rule(
            value =
                    "An account that is unknown or of another database is OBJECT_NOT_FOUND itself; the database is granted.",
            by = ASSUMED)
    @Rule(value = "Databases holds 1 to 10 databases of at most 10 accounts, as Hosts does.", by = ASSUMED)
    AttachDatabaseAccountsToUserGroupResponse attachDatabaseAccountsToUserGroup(
            AttachDatabaseAccountsToUserGroupRequest request) {
        return new AttachDatabaseAccountsToUserGroupResponse(grants.attach(request));
    }

    @RpcAction("DetachDatabaseAccountsFromUserGroup")
    @Rule(
            value =
                    "With accounts, these are taken away and the database stays granted; without, the database and all its accounts.",
            by = ASSUMED)
    @Rule(value = "What is not granted is OBJECT_NOT_FOUND.", by = ASSUMED)
    @Rule(value = "Databases holds 1 to 10 databases of at most 10 accounts, as Hosts does.", by = ASSUMED)
    DetachDatabaseAccountsFromUserGroupResponse detachDatabaseAccountsFromUserGroup(
            DetachDatabaseAccountsFromUserGroupRequest request) {
        return new DetachDatabaseAccountsFromUserGroupResponse(grants.detach(request));
    }

    @RpcAction("ListDatabasesForUser")
    @Rule(
            value =
                    "Only what is granted to the user itself counts, not what it may use through user groups and asset groups.",
            by = ASSUMED)
    @Rule(value = "DatabaseAddress is the private or the public address.", by = ASSUMED)
    @Rule(value = "ProjectName is empty, as projects are not served.", by = ASSUMED)
    ListDatabasesForUserResponse listDatabasesForUser(ListDatabasesForUserRequest request) {
        Page<ListedDatabase> page = grants.list(request);
        return new ListDatabasesForUserResponse(
                page.map(ListDatabasesForUserResponse.Database::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ListDatabaseAccountsForUser")
    @Rule(
            value =
                    "Only what is granted to the user itself counts, not what it may use through user groups and asset groups.",
            by = ASSUMED)
    ListDatabaseAccountsForUserResponse listDatabaseAccountsForUser(ListDatabaseAccountsForUserRequest request) {
        Page<DatabaseAccountOfSubject> page = grants.listAccounts(request);
        return new ListDatabaseAccountsForUserResponse(page.getContent(), page.getTotalElements());
    }

    @RpcAction("ListDatabasesForUserGroup")
    @Rule(
            value = "Only what is granted to the user group itself counts, not what it may use through asset groups.",
            by = ASSUMED)
    @Rule(value = "DatabaseAddress is the private or the public address.", by = ASSUMED)
    @Rule(value = "ProjectName is empty, as projects are not served.", by = ASSUMED)
    @Rule(
            value = "DatabaseAccountCount is the number of accounts of the database that the user group is granted.",
            by = ASSUMED)
    ListDatabasesForUserGroupResponse listDatabasesForUserGroup(ListDatabasesForUserGroupRequest request) {
        Page<ListedDatabase> page = grants.list(request);
        Map<Long, Long> counts =
                grants.countGrantedAccounts(request.instanceId(), request.userGroupId(), page.getContent());
        return new ListDatabasesForUserGroupResponse(
                page.map(database -> ListDatabasesForUserGroupResponse.Database.of(
                                database, counts.getOrDefault(database.databaseId(), 0L)))
                        .getContent(),
                page.getTotalElements());
    }

    @RpcAction("ListDatabaseAccountsForUserGroup")
    @Rule(
            value = "Only what is granted to the user group itself counts, not what it may use through asset groups.",
            by = ASSUMED)
    ListDatabaseAccountsForUserGroupResponse listDatabaseAccountsForUserGroup(
            ListDatabaseAccountsForUserGroupRequest request) {
        Page<DatabaseAccountOfSubject> page = grants.listAccounts(request);
        return new ListDatabaseAccountsForUserGroupResponse(page.getContent(), page.getTotalElements());
    }
}
