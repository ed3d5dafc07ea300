package io.github.bastionhost.emulator.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is in an instance. A further kind of things is one more entry here. */
final class Kinds {

    /** The kinds at the top. */
    static final List<Kind> ALL = List.of(
            Kind.of(
                            "hosts",
                            "Hosts",
                            "ListHosts",
                            "Hosts",
                            "HostId",
                            "HostName",
                            "OSType",
                            "HostPrivateAddress",
                            "HostPublicAddress",
                            "HostAccountCount",
                            "Comment")
                    .filteredBy("HostName", "HostAddress")
                    .toldBy("GetHost")
                    .madeBy("CreateHost", "HostPublicAddress", "203.0.113.10")
                    .holding(Kind.of(
                                    "accounts",
                                    "Accounts",
                                    "ListHostAccounts",
                                    "HostAccounts",
                                    "HostAccountId",
                                    "HostAccountName",
                                    "ProtocolName",
                                    "HasPassword",
                                    "PrivateKeyFingerprint",
                                    "HostShareKeyId")
                            .filteredBy("HostAccountName")
                            .toldBy("GetHostAccount")
                            .madeBy("CreateHostAccount")),
            Kind.of(
                            "databases",
                            "Databases",
                            "ListDatabases",
                            "Databases",
                            "DatabaseId",
                            "DatabaseName",
                            "DatabaseType",
                            "DatabasePrivateAddress",
                            "DatabasePublicAddress",
                            "DatabasePort",
                            "Comment")
                    .toldBy("GetDatabase")
                    .madeBy(
                            "CreateDatabase",
                            "DatabaseName",
                            "orders",
                            "DatabasePublicAddress",
                            "203.0.113.20",
                            "DatabasePort",
                            "3306")
                    .holding(Kind.of(
                                    "accounts",
                                    "Accounts",
                                    "ListDatabaseAccounts",
                                    "DatabaseAccounts",
                                    "DatabaseAccountId",
                                    "DatabaseAccountName",
                                    "DatabaseSchema",
                                    "HasPassword")
                            .filteredBy("DatabaseAccountName")
                            .toldBy("GetDatabaseAccount")
                            .madeBy("CreateDatabaseAccount")),
            Kind.of(
                            "host-groups",
                            "Asset groups",
                            "ListHostGroups",
                            "HostGroups",
                            "HostGroupId",
                            "HostGroupName",
                            "MemberCount",
                            "Comment")
                    .filteredBy("HostGroupName")
                    .toldBy("GetHostGroup")
                    .madeBy("CreateHostGroup")
                    .holding(
                            Kind.of(
                                            "hosts",
                                            "Hosts in it",
                                            "ListHosts",
                                            "Hosts",
                                            "HostId",
                                            "HostName",
                                            "OSType",
                                            "HostPrivateAddress",
                                            "HostPublicAddress")
                                    .madeBy("AddHostsToGroup", "HostIds", "[\"1\"]"),
                            Kind.of(
                                            "databases",
                                            "Databases in it",
                                            "ListDatabases",
                                            "Databases",
                                            "DatabaseId",
                                            "DatabaseName",
                                            "DatabaseType",
                                            "DatabasePort")
                                    .madeBy("AddDatabasesToGroup", "DatabaseIds", "[\"1\"]")),
            Kind.of(
                            "keys",
                            "Shared keys",
                            "ListHostShareKeys",
                            "HostShareKeys",
                            "HostShareKeyId",
                            "HostShareKeyName",
                            "PrivateKeyFingerPrint",
                            "HostAccountCount",
                            "LastModifyKeyAt")
                    .toldBy("GetHostShareKey")
                    .madeBy("CreateHostShareKey", "PrivateKey", "<Base64 of a private key>")
                    .holding(Kind.of(
                                    "accounts",
                                    "Accounts that use it",
                                    "ListHostAccountsForHostShareKey",
                                    "HostAccounts",
                                    "HostsAccountId",
                                    "HostAccountName",
                                    "HostId",
                                    "ProtocolName")
                            .madeBy("AttachHostAccountsToHostShareKey", "HostAccountIds", "[\"1\"]")),
            Kind.of(
                            "users",
                            "Users",
                            "ListUsers",
                            "Users",
                            "UserId",
                            "UserName",
                            "DisplayName",
                            "Source",
                            "UserState",
                            "Email",
                            "Comment")
                    .filteredBy("UserName", "DisplayName")
                    .toldBy("GetUser")
                    .madeBy(
                            "CreateUser",
                            "Password",
                            "<a password>",
                            "MobileCountryCode",
                            "CN",
                            "Mobile",
                            "13811110000")
                    .holding(Kind.of(
                                    "groups",
                                    "User groups",
                                    "ListUserGroupsForUser",
                                    "UserGroups",
                                    "UserGroupId",
                                    "UserGroupName",
                                    "Comment")
                            .madeBy("AddUsersToGroup", "UserGroupId", "1"))
                    .holding(grants("User")),
            Kind.of(
                            "user-groups",
                            "User groups",
                            "ListUserGroups",
                            "UserGroups",
                            "UserGroupId",
                            "UserGroupName",
                            "MemberCount",
                            "Comment")
                    .filteredBy("UserGroupName")
                    .toldBy("GetUserGroup")
                    .madeBy("CreateUserGroup")
                    .holding(Kind.of("members", "Members", "ListUsers", "Users", "UserId", "UserName", "DisplayName")
                            .madeBy("AddUsersToGroup", "UserIds", "[\"1\"]"))
                    .holding(grants("UserGroup")),
            Kind.of("policies", "Policies", "ListPolicies", "Policies", "PolicyId", "PolicyName", "Priority", "Comment")
                    .filteredBy("PolicyName")
                    .toldBy("GetPolicy", "GetPolicyUserScope", "GetPolicyAssetScope")
                    .madeBy("CreatePolicy"),
            Kind.of(
                    "tickets",
                    "Tickets",
                    "ListOperationTickets",
                    "OperationTickets",
                    "OperationTicketId",
                    "ApplyUsername",
                    "AssetName",
                    "AssetAccountName",
                    "ProtocolName",
                    "EffectEndTime",
                    "State"),
            Kind.of(
                    "commands",
                    "Commands",
                    "ListApproveCommands",
                    "ApproveCommands",
                    "ApproveCommandId",
                    "Command",
                    "ClientUser",
                    "AssetName",
                    "AssetAccountName",
                    "CreateTime",
                    "State"),
            Kind.of(
                    "tasks",
                    "Tasks",
                    "ListTodoOpsTaskApprovals",
                    "Approves",
                    "ApproveId",
                    "TaskId",
                    "Name",
                    "ScheduleType",
                    "ClientName",
                    "ApplyAt"));

    private static final Map<String, String> PATH_BY_ID = new LinkedHashMap<>();

    static {
        ALL.stream().filter(Kind::opens).forEach(kind -> PATH_BY_ID.put(kind.id(), kind.path()));
    }

    private Kinds() {}

    /** What a user or a user group is granted, and with which accounts. */
    private static Kind[] grants(String subject) {
        return new Kind[] {
            Kind.of(
                            "granted-hosts",
                            "Granted hosts",
                            "ListHostsFor" + subject,
                            "Hosts",
                            "HostId",
                            "HostName",
                            "OSType",
                            "HostPrivateAddress",
                            "HostPublicAddress")
                    .madeBy("AttachHostAccountsTo" + subject, "Hosts", "[{\"HostId\":\"1\"}]")
                    .holding(Kind.of(
                            "accounts",
                            "Accounts of the host, granted or not",
                            "ListHostAccountsFor" + subject,
                            "HostAccounts",
                            "HostAccountId",
                            "HostAccountName",
                            "ProtocolName",
                            "IsAuthorized")),
            Kind.of(
                            "granted-databases",
                            "Granted databases",
                            "ListDatabasesFor" + subject,
                            "Databases",
                            "DatabaseId",
                            "DatabaseName",
                            "DatabaseType",
                            "DatabasePort")
                    .madeBy("AttachDatabaseAccountsTo" + subject, "Databases", "[{\"DatabaseId\":\"1\"}]")
                    .holding(Kind.of(
                            "accounts",
                            "Accounts of the database, granted or not",
                            "ListDatabaseAccountsFor" + subject,
                            "DatabaseAccounts",
                            "DatabaseAccountId",
                            "DatabaseAccountName",
                            "ProtocolName",
                            "IsAuthorized")),
            Kind.of(
                            "granted-groups",
                            "Granted asset groups",
                            "ListHostGroupsFor" + subject,
                            "HostGroups",
                            "HostGroupId",
                            "HostGroupName",
                            "Comment")
                    .madeBy("AttachHostGroupAccountsTo" + subject, "HostGroups", "[{\"HostGroupId\":\"1\"}]")
                    .toldBy("ListHostGroupAccountNamesFor" + subject)
        };
    }

    static Optional<Kind> find(String path) {
        return ALL.stream().filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Where the things are that a column of that name refers to, below the instance. */
    static Optional<String> pathById(String column) {
        return Optional.ofNullable(PATH_BY_ID.get(column));
    }
}
