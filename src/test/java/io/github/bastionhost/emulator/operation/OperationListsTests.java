package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an operator is shown: to the account everything, to a RAM user what it may use, whichever way it may. */
class OperationListsTests extends StrictEmulatorTests {

    private List<String> texts(Request request, String list, String field) {
        List<String> texts = new ArrayList<>();
        JsonNode answer = done(request).json();
        answer.path(list).forEach(element -> texts.add(element.path(field).asString()));
        assertThat(answer.path("TotalCount").asInt()).isEqualTo(texts.size());
        return texts;
    }

    private List<String> hosts(Request request) {
        return texts(request, "Hosts", "HostId");
    }

    private Request accounts(String host) {
        return request("ListOperationHostAccounts").with("HostId", host);
    }

    private void grant(String action, String subject, String id, String assets, String json) {
        assertThat(done(request(action).with(subject, id).with(assets, json)).body())
                .contains("\"Code\":\"OK\"")
                .doesNotContain("INVALID", "NOT_FOUND");
    }

    @Test
    void showsTheAccountAllHosts() {
        String other = created("HostId", host().with("HostName", "db01").with("HostPrivateAddress", "10.0.0.9"));

        assertThat(hosts(request("ListOperationHosts"))).containsExactly(hostId, other);
        assertThat(done(request("ListOperationHosts").with("PageSize", "1").with("PageNumber", "2")))
                .hasMember("/TotalCount", "2")
                .hasMember("/Hosts/0/HostId", other)
                .hasMember("/Hosts/0/HostName", "db01")
                .hasMember("/Hosts/0/HostPrivateAddress", "10.0.0.9")
                .hasMember("/Hosts/0/ActiveAddressType", "Private")
                .hasMember("/Hosts/0/OSType", "Linux")
                .hasMember("/Hosts/0/Source", "Local");
    }

    @ParameterizedTest
    @CsvSource({
        "HostName, web01, web02",
        "HostAddress, 10.0.0.7, 10.0.0.70",
        "OSType, Linux, Windows",
        "Source, Local, Ecs",
        "SourceInstanceState, Normal, Release"
    })
    void filtersHosts(String filter, String of, String ofOthers) {
        grantAccount();

        assertThat(hosts(request("ListOperationHosts").with(filter, of))).containsExactly(hostId);
        assertThat(hosts(request("ListOperationHosts").with(filter, ofOthers))).isEmpty();
        assertThat(hosts(asRamUser(request("ListOperationHosts")).with(filter, of)))
                .containsExactly(hostId);
        assertThat(hosts(asRamUser(request("ListOperationHosts")).with(filter, ofOthers)))
                .isEmpty();
        assertThat(hosts(request("ListOperationHosts").with(filter, ""))).containsExactly(hostId);
    }

    @Test
    void showsAUserWhatItMayUseItself() {
        String account = created("HostAccountId", hostAccount(hostId, "other"));
        assertThat(hosts(asRamUser(request("ListOperationHosts")))).isEmpty();
        assertThat(texts(asRamUser(accounts(hostId)), "HostAccounts", "HostAccountId"))
                .isEmpty();

        grantAccount();
        assertThat(hosts(asRamUser(request("ListOperationHosts")))).containsExactly(hostId);
        assertThat(texts(asRamUser(accounts(hostId)), "HostAccounts", "HostAccountId"))
                .containsExactly(accountId);
        assertThat(texts(accounts(hostId), "HostAccounts", "HostAccountId")).containsExactly(accountId, account);
        assertThat(texts(accounts(hostId).with("HostAccountName", "other"), "HostAccounts", "HostAccountId"))
                .containsExactly(account);

        done(request("DetachHostAccountsFromUser")
                .with("UserId", userId)
                .with("Hosts", "[{\"HostId\":\"%s\"}]".formatted(hostId)));
        assertThat(hosts(asRamUser(request("ListOperationHosts")))).isEmpty();
    }

    @Test
    void showsAUserOnceWhatItMayUseInAllWays() {
        grantAccount();
        String userGroup = created("UserGroupId", request("CreateUserGroup").with("UserGroupName", "operators"));
        done(request("AddUsersToGroup").with("UserGroupId", userGroup).with("UserIds", "[\"" + userId + "\"]"));
        String hostGroup = created("HostGroupId", request("CreateHostGroup").with("HostGroupName", "web"));
        done(request("AddHostsToGroup").with("HostGroupId", hostGroup).with("HostIds", "[\"" + hostId + "\"]"));
        grant(
                "AttachHostAccountsToUserGroup",
                "UserGroupId",
                userGroup,
                "Hosts",
                "[{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}]".formatted(hostId, accountId));
        String groups = "[{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}]".formatted(hostGroup);
        grant("AttachHostGroupAccountsToUser", "UserId", userId, "HostGroups", groups);
        grant("AttachHostGroupAccountsToUserGroup", "UserGroupId", userGroup, "HostGroups", groups);

        assertThat(hosts(asRamUser(request("ListOperationHosts")))).containsExactly(hostId);
        assertThat(texts(asRamUser(accounts(hostId)), "HostAccounts", "HostAccountId"))
                .containsExactly(accountId);
    }

    @Test
    void showsDatabasesAndTheirAccounts() {
        String database = created("DatabaseId", database("PostgreSQL"));
        String account = created(
                "DatabaseAccountId",
                request("CreateDatabaseAccount")
                        .with("DatabaseId", database)
                        .with("DatabaseAccountName", "app")
                        .with("DatabaseSchema", "public")
                        .with("Password", "secret"));
        Request databases = request("ListOperationDatabases");
        Request accounts = request("ListOperationDatabaseAccounts").with("DatabaseId", database);
        assertThat(texts(asRamUser(databases), "Databases", "DatabaseId")).isEmpty();
        assertThat(texts(asRamUser(accounts), "DatabaseAccounts", "DatabaseAccountId"))
                .isEmpty();

        grant(
                "AttachDatabaseAccountsToUser",
                "UserId",
                userId,
                "Databases",
                "[{\"DatabaseId\":\"%s\",\"DatabaseAccountIds\":[\"%s\"]}]".formatted(database, account));

        for (Request asked : List.of(databases, asRamUser(databases))) {
            assertThat(done(asked))
                    .hasMember("/TotalCount", "1")
                    .hasMember("/Databases/0/DatabaseId", database)
                    .hasMember("/Databases/0/DatabaseType", "PostgreSQL")
                    .hasMember("/Databases/0/DatabasePort", "5433");
            assertThat(texts(asked.with("DatabaseType", "MySQL"), "Databases", "DatabaseId"))
                    .isEmpty();
            assertThat(texts(asked.with("DatabaseAddress", "10.0.0.8"), "Databases", "DatabaseId"))
                    .containsExactly(database);
            assertThat(texts(asked.with("DatabaseName", "invoices"), "Databases", "DatabaseId"))
                    .isEmpty();
        }
        for (Request asked : List.of(accounts, asRamUser(accounts))) {
            assertThat(done(asked))
                    .hasMember("/TotalCount", "1")
                    .hasMember("/DatabaseAccounts/0/DatabaseAccountId", account)
                    .hasMember("/DatabaseAccounts/0/DatabaseAccountName", "app")
                    .hasMember("/DatabaseAccounts/0/DBName", "public")
                    .hasMember("/DatabaseAccounts/0/HasPassword", "true")
                    .hasMember("/DatabaseAccounts/0/ProtocolName", "PostgreSQL");
        }
    }

    @Test
    void tellsWhichAccountsHaveAPassword() {
        created("HostAccountId", hostAccount(hostId, "bare"));

        assertThat(done(accounts(hostId)))
                .hasMember("/HostAccounts/0/HostAccountName", "root")
                .hasMember("/HostAccounts/0/HasPassword", "true")
                .hasMember("/HostAccounts/1/HostAccountName", "bare")
                .hasMember("/HostAccounts/1/HasPassword", "false");
    }

    @Test
    void knowsOnlyWhatExists() {
        assertThat(emulator.call(accounts("999"))).isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(request("ListOperationDatabaseAccounts").with("DatabaseId", "999")))
                .isRefusedWith(404, "DatabaseNotFound");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ListOperationHosts", "ListOperationDatabases"})
    void asksWhoTheOperatorIs(String action) {
        done(request("DeleteUser").with("UserId", userId));

        assertThat(emulator.call(asRamUser(request(action))))
                .isRefusedAsInvalid()
                .because(RAM_USER, "is no user of the bastion host");
    }
}
