package io.github.bastionhost.emulator.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Fifty callers at the same things for a minute: no fault, no broken reference, and totals that are true. */
class CrowdIT {

    private static final int CALLERS = 50;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final String INSTANCE = "bastionhost-cn-crowd01";

    @Test
    void leavesOrderInMemory() {
        try (EmulatorProcess emulator = EmulatorProcess.with().start()) {
            assertOrder(Crowd.of(CALLERS, TIME, INSTANCE, List.of(new EmulatorClient(emulator.endpoint()))));
        }
    }

    @Test
    void leavesOrderInPostgresThroughTwoReplicas() throws SQLException {
        try (PostgresDatabase database = PostgresDatabase.create();
                EmulatorProcess first = database.launch().start();
                EmulatorProcess second = database.launch().start()) {
            assertOrder(Crowd.of(
                    CALLERS,
                    TIME,
                    INSTANCE,
                    List.of(new EmulatorClient(first.endpoint()), new EmulatorClient(second.endpoint()))));
        }
    }

    private static void assertOrder(Crowd crowd) {
        EmulatorClient emulator = crowd.targets().get(0);
        assertThat(crowd.faults().stream().limit(5).map(Answer::body)).isEmpty();
        assertThat(crowd.accepted()).isGreaterThan(1_000);
        Set<String> hosts = ids(emulator, "ListHosts", "Hosts", "HostId");
        Set<String> databases = ids(emulator, "ListDatabases", "Databases", "DatabaseId");
        Set<String> users = ids(emulator, "ListUsers", "Users", "UserId");
        Set<String> userGroups = ids(emulator, "ListUserGroups", "UserGroups", "UserGroupId");
        Set<String> hostGroups = ids(emulator, "ListHostGroups", "HostGroups", "HostGroupId");
        ids(emulator, "ListHostShareKeys", "HostShareKeys", "HostShareKeyId");
        for (JsonNode group : all(emulator, Request.of("ListHostGroups", INSTANCE), "HostGroups")) {
            String id = group.path("HostGroupId").asString();
            int members = all(emulator, Request.of("ListHosts", INSTANCE).with("HostGroupId", id), "Hosts")
                            .size()
                    + all(emulator, Request.of("ListDatabases", INSTANCE).with("HostGroupId", id), "Databases")
                            .size();
            assertThat(group.path("MemberCount").asInt())
                    .as("members of %s", group)
                    .isEqualTo(members);
        }
        for (JsonNode key : all(emulator, Request.of("ListHostShareKeys", INSTANCE), "HostShareKeys")) {
            Request request = Request.of("ListHostAccountsForHostShareKey", INSTANCE)
                    .with("HostShareKeyId", key.path("HostShareKeyId").asString());
            List<JsonNode> accounts = all(emulator, request, "HostAccounts");
            assertThat(key.path("HostAccountCount").asInt()).isEqualTo(accounts.size());
            assertThat(accounts)
                    .allMatch(account -> hosts.contains(account.path("HostId").asString()));
        }
        for (String user : users) {
            Request granted = Request.of("ListHostsForUser", INSTANCE).with("UserId", user);
            assertThat(hosts).containsAll(idsOf(all(emulator, granted, "Hosts"), "HostId"));
            Request grantedDatabases =
                    Request.of("ListDatabasesForUser", INSTANCE).with("UserId", user);
            assertThat(databases).containsAll(idsOf(all(emulator, grantedDatabases, "Databases"), "DatabaseId"));
            Request grantedGroups =
                    Request.of("ListHostGroupsForUser", INSTANCE).with("UserId", user);
            assertThat(hostGroups).containsAll(idsOf(all(emulator, grantedGroups, "HostGroups"), "HostGroupId"));
        }
        for (String group : userGroups) {
            Request members = Request.of("ListUsers", INSTANCE).with("UserGroupId", group);
            assertThat(users).containsAll(idsOf(all(emulator, members, "Users"), "UserId"));
        }
    }

    private static Set<String> ids(EmulatorClient emulator, String action, String list, String id) {
        return idsOf(all(emulator, Request.of(action, INSTANCE), list), id);
    }

    private static Set<String> idsOf(List<JsonNode> elements, String id) {
        Set<String> ids = new HashSet<>();
        elements.forEach(element -> ids.add(element.path(id).asString()));
        assertThat(ids).hasSameSizeAs(elements);
        return ids;
    }

    /** All pages of a list; each page tells the same total, which is how many there are. */
    private static List<JsonNode> all(EmulatorClient emulator, Request request, String list) {
        List<JsonNode> elements = new ArrayList<>();
        for (int page = 1; ; page++) {
            Answer answer = emulator.call(
                    request.with("PageNumber", Integer.toString(page)).with("PageSize", "100"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode found = answer.json().path(list);
            found.forEach(elements::add);
            if (found.isEmpty() || found.size() < 100) {
                assertThat(answer.at("/TotalCount").asInt()).isEqualTo(elements.size());
                return elements;
            }
        }
    }
}
