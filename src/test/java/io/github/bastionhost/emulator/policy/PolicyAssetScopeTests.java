package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabase;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabaseAccount;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHost;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHostAccount;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHostGroup;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.onPolicy;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The assets that a policy applies to. */
class PolicyAssetScopeTests extends EmulatorTests {

    private static final JsonMapper JSON = new JsonMapper();

    @BeforeEach
    void createPolicy() {
        newPolicy(emulator, instanceId, "policy");
    }

    private Request set(String scopeType) {
        return onPolicy("SetPolicyAssetScope", instanceId, "1").with("ScopeType", scopeType);
    }

    private void assertScope(String scopeType, String list, String elements) {
        for (String each : List.of("Hosts", "Databases", "HostGroups")) {
            assertThat(emulator.call(onPolicy("GetPolicyAssetScope", instanceId, "1"))
                            .at("/AssetScope/" + each))
                    .isEqualTo(JSON.readTree(each.equals(list) ? elements : "[]"));
        }
        assertThat(emulator.call(onPolicy("GetPolicyAssetScope", instanceId, "1")))
                .isAccepted()
                .hasMember("/AssetScope/ScopeType", scopeType);
    }

    @Test
    void areAllAtFirst() {
        assertScope("All", "", "[]");
    }

    @Test
    void areHostsWithSomeAccountsOrAll() {
        newHost(emulator, instanceId, "10.0.0.1");
        newHost(emulator, instanceId, "10.0.0.2");
        newHostAccount(emulator, instanceId, "1", "root");
        newHostAccount(emulator, instanceId, "1", "app");

        assertThat(emulator.call(set("Host")
                        .with("Hosts.1.HostId", "2")
                        .with("Hosts.1.AccountScopeType", "All")
                        .with("Hosts.2.HostId", "1")
                        .with("Hosts.2.AccountScopeType", "AccountId")
                        .with("Hosts.2.HostAccountIds.1", "2")
                        .with("Hosts.2.HostAccountIds.2", "1")))
                .isAccepted();

        assertScope(
                "Host",
                "Hosts",
                "[{\"HostId\":\"2\",\"AccountScopeType\":\"All\",\"HostAccountIds\":[]},"
                        + "{\"HostId\":\"1\",\"AccountScopeType\":\"AccountId\",\"HostAccountIds\":[\"2\",\"1\"]}]");
    }

    @Test
    void areDatabasesWithSomeAccountsOrAll() {
        newDatabase(emulator, instanceId, "a.example.com");
        newDatabase(emulator, instanceId, "b.example.com");
        newDatabaseAccount(emulator, instanceId, "1", "root");

        assertThat(
                        emulator.call(
                                set("Database")
                                        .with(
                                                "Databases",
                                                "[{\"DatabaseId\":\"1\",\"DatabaseAccountIds\":[\"1\",\"1\"]},{\"DatabaseId\":\"2\"}]")))
                .isAccepted();

        assertScope(
                "Database",
                "Databases",
                "[{\"DatabaseId\":\"1\",\"AccountScopeType\":\"AccountId\",\"DatabaseAccountIds\":[\"1\"]},"
                        + "{\"DatabaseId\":\"2\",\"AccountScopeType\":\"All\",\"DatabaseAccountIds\":[]}]");
    }

    @Test
    void areAssetGroupsWithSomeAccountNamesOrAll() {
        newHostGroup(emulator, instanceId, "a");
        newHostGroup(emulator, instanceId, "b");

        assertThat(emulator.call(set("HostGroup")
                        .with("HostGroups.1.HostGroupId", "1")
                        .with("HostGroups.1.AccountScopeType", "AccountName")
                        .with("HostGroups.1.AccountNames.1", "root")
                        .with("HostGroups.1.AccountNames.2", "app")
                        .with("HostGroups.2.HostGroupId", "2")
                        .with("HostGroups.2.AccountScopeType", "All")
                        .with("HostGroups.2.AccountNames.1", "ignored")))
                .isAccepted();

        assertScope(
                "HostGroup",
                "HostGroups",
                "[{\"HostGroupId\":\"1\",\"AccountScopeType\":\"AccountName\",\"AccountNames\":[\"root\",\"app\"]},"
                        + "{\"HostGroupId\":\"2\",\"AccountScopeType\":\"All\",\"AccountNames\":[]}]");
    }

    @Test
    void areReplacedAsAWhole() {
        newHost(emulator, instanceId, "10.0.0.1");
        newHost(emulator, instanceId, "10.0.0.2");
        newHostAccount(emulator, instanceId, "1", "root");
        emulator.call(set("Host").with("Hosts", "[{\"HostId\":\"1\",\"HostAccountIds\":[\"1\"]},{\"HostId\":\"2\"}]"));

        assertThat(emulator.call(set("Host").with("Hosts", "[{\"HostId\":\"1\"}]")))
                .isAccepted();
        assertScope("Host", "Hosts", "[{\"HostId\":\"1\",\"AccountScopeType\":\"All\",\"HostAccountIds\":[]}]");

        assertThat(emulator.call(set("All").with("Hosts", "[{\"HostId\":\"99\"}]")))
                .isAccepted();
        assertScope("All", "", "[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Host      | Hosts      |                                                      | Hosts is required
            Host      | Databases  | [{"DatabaseId":"1"}]                                 | Hosts is required
            Host      | Hosts      | []                                                   | Hosts is required
            Host      | Hosts      | [{}]                                                 | Hosts.1.HostId
            Host      | Hosts      | [{"HostId":"x"}]                                     | Hosts.1.HostId
            Host      | Hosts      | [null]                                               | Hosts.1
            Host      | Hosts      | [{"HostId":"1"},{"HostId":"9"}]                      | Hosts.2.HostId names "9"
            Host      | Hosts      | [{"HostId":"1"},{"HostId":"1"}]                      | Hosts.2 names the id 1 a second time
            Host      | Hosts      | [{"HostId":"1","AccountScopeType":"AccountId"}]      | Hosts.1.HostAccountIds is required
            Host      | Hosts      | [{"HostId":"1","AccountScopeType":"AccountName"}]    | Hosts must be one of All, AccountId
            Host      | Hosts      | [{"HostId":"1","HostAccountIds":["x"]}]              | Hosts.1.HostAccountIds.1
            Host      | Hosts      | [{"HostId":"1","HostAccountIds":["9"]}]              | Hosts.1.HostAccountIds names "9"
            Host      | Hosts      | [{"HostId":"1","HostAccountIds":["1","2"]}]          | Hosts.1.HostAccountIds names "2"
            Database  | Databases  |                                                      | Databases is required
            Database  | Databases  | [{"DatabaseId":"9"}]                                 | Databases.1.DatabaseId names "9"
            Database  | Databases  | [{"DatabaseId":"1","AccountScopeType":"AccountId"}]  | Databases.1.DatabaseAccountIds is required
            Database  | Databases  | [{"DatabaseId":"1","DatabaseAccountIds":["9"]}]      | Databases.1.DatabaseAccountIds names "9"
            HostGroup | HostGroups |                                                      | HostGroups is required
            HostGroup | HostGroups | [{"HostGroupId":"9"}]                                | HostGroups.1.HostGroupId names "9"
            HostGroup | HostGroups | [{"HostGroupId":"1","AccountScopeType":"AccountName"}] | HostGroups.1.AccountNames is required
            HostGroup | HostGroups | [{"HostGroupId":"1","AccountScopeType":"AccountId"}] | HostGroups must be one of All, AccountName
            HostGroup | HostGroups | [{"HostGroupId":"1","AccountNames":[" "]}]           | HostGroups.1.AccountNames.1
            """)
    void refusesWhatMakesNoSense(String scopeType, String list, @Nullable String elements, String reason) {
        newHost(emulator, instanceId, "10.0.0.1");
        newHost(emulator, instanceId, "10.0.0.2");
        newHostAccount(emulator, instanceId, "1", "root");
        newHostAccount(emulator, instanceId, "2", "root");
        newDatabase(emulator, instanceId, "a.example.com");
        newHostGroup(emulator, instanceId, "a");
        emulator.call(set("Host").with("Hosts", "[{\"HostId\":\"2\"}]"));

        assertThat(emulator.call(set(scopeType).with(list, elements)))
                .isRefusedAsInvalid()
                .because(reason);

        assertScope("Host", "Hosts", "[{\"HostId\":\"2\",\"AccountScopeType\":\"All\",\"HostAccountIds\":[]}]");
    }

    @Test
    void mustHaveAKnownType() {
        for (String type : new String[] {null, "", "host", "User"}) {
            assertThat(emulator.call(set(type))).isRefusedAsInvalid().because("ScopeType");
        }
    }

    private static String ids(int count, String name) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> "{\"%s\":\"%d\"}".formatted(name, id))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void areLimitedInNumber() {
        assertThat(emulator.call(set("Host").with("Hosts", ids(500, "HostId"))))
                .isRefusedAsInvalid()
                .because("Hosts.1.HostId names \"1\"");
        assertThat(emulator.call(set("Host").with("Hosts", ids(501, "HostId"))))
                .isRefusedAsInvalid()
                .because("Hosts must hold 0 to");
        assertThat(emulator.call(set("Database").with("Databases", ids(500, "DatabaseId"))))
                .isRefusedAsInvalid()
                .because("Databases.1.DatabaseId names \"1\"");
        assertThat(emulator.call(set("Database").with("Databases", ids(501, "DatabaseId"))))
                .isRefusedAsInvalid()
                .because("Databases must hold 0 to");
        assertThat(emulator.call(set("HostGroup").with("HostGroups", ids(100, "HostGroupId"))))
                .isRefusedAsInvalid()
                .because("HostGroups.1.HostGroupId names \"1\"");
        assertThat(emulator.call(set("HostGroup").with("HostGroups", ids(101, "HostGroupId"))))
                .isRefusedAsInvalid()
                .because("HostGroups must hold 0 to");
    }

    private static String withAccounts(int hosts, int accounts) {
        String ids = IntStream.rangeClosed(1, accounts)
                .mapToObj(id -> "\"" + id + "\"")
                .collect(Collectors.joining(",", "[", "]"));
        return IntStream.rangeClosed(1, hosts)
                .mapToObj(host -> "{\"HostId\":\"%d\",\"HostAccountIds\":%s}".formatted(host, ids))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void haveLimitedNumbersOfAccounts() {
        assertThat(emulator.call(
                        set("Host").with("Hosts", withAccounts(50, 100)).asForm()))
                .isRefusedAsInvalid()
                .because("Hosts.1.HostId names \"1\"");
        assertThat(emulator.call(
                        set("Host").with("Hosts", withAccounts(51, 100)).asForm()))
                .isRefusedAsInvalid()
                .because("Hosts may name at most 5000 accounts");
        assertThat(emulator.call(set("Host").with("Hosts", withAccounts(1, 101)).asForm()))
                .isRefusedAsInvalid()
                .because("Hosts.1.HostAccountIds must hold 0 to");
    }

    @Test
    void leaveTheScopeWhenTheyAreDeleted() {
        newHost(emulator, instanceId, "10.0.0.1");
        newHost(emulator, instanceId, "10.0.0.2");
        newHostAccount(emulator, instanceId, "1", "root");
        emulator.call(set("Host").with("Hosts", "[{\"HostId\":\"1\",\"HostAccountIds\":[\"1\"]},{\"HostId\":\"2\"}]"));

        assertThat(emulator.call(Request.of("DeleteHostAccount", instanceId).with("HostAccountId", "1")))
                .isAccepted();
        assertThat(emulator.call(Request.of("DeleteHost", instanceId).with("HostId", "2")))
                .isAccepted();

        assertScope("Host", "Hosts", "[{\"HostId\":\"1\",\"AccountScopeType\":\"AccountId\",\"HostAccountIds\":[]}]");
        assertThat(emulator.call(Request.of("DeleteHost", instanceId).with("HostId", "1")))
                .isAccepted();
        assertScope("Host", "Hosts", "[]");
    }

    @Test
    void areSetAndDeletedAtTheSameTime() {
        for (int i = 1; i <= 8; i++) {
            newHost(emulator, instanceId, "10.0.0." + i);
        }
        emulator.call(set("Host").with("Hosts", ids(8, "HostId")));

        List<Integer> statuses = Race.of(16, racer -> {
            Request request = racer % 2 == 0
                    ? set("Host").with("Hosts", ids(8, "HostId"))
                    : Request.of("DeleteHost", instanceId).with("HostId", Integer.toString(racer / 2 + 1));
            return emulator.call(request).status();
        });

        assertThat(statuses).allMatch(status -> status == 200 || status == 400);
        assertScope("Host", "Hosts", "[]");
    }
}
