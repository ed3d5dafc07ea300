package io.github.bastionhost.emulator.seed;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The set that ships inside: it is there after a start and after each reset, in strict mode too. */
@TestPropertySource(properties = {"bastionhost.seed-data=demo", "bastionhost.references=strict"})
class DemoSetTests extends EmulatorTests {

    private static final String DEMO = "bastionhost-cn-demo00001";

    @BeforeEach
    void startOver() {
        emulator.control("POST", "/reset", "{}");
    }

    private Answer call(String action, String... parameters) {
        Request request = Request.of(action, DEMO);
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.with(parameters[i], parameters[i + 1]);
        }
        Answer answer = emulator.call(request);
        assertThat(answer).isAccepted();
        return answer;
    }

    private static List<String> texts(Answer answer, String list, String member) {
        return answer.at(list)
                .valueStream()
                .map(element -> element.at(member).asString())
                .toList();
    }

    @Test
    void hasHostsWithAccounts() {
        assertThat(texts(call("ListHosts"), "/Hosts", "/HostName"))
                .containsExactlyInAnyOrder("web01", "web02", "office01");
        Answer accounts = call("ListHostAccounts", "HostId", "1");
        assertThat(texts(accounts, "/HostAccounts", "/HostAccountName")).containsExactlyInAnyOrder("root", "ops");
        assertThat(texts(accounts, "/HostAccounts", "/PrivateKeyFingerprint"))
                .as("one logs on with a key")
                .anyMatch(fingerprint -> !fingerprint.isEmpty());
        String sharedKey =
                call("ListHostShareKeys").at("/HostShareKeys/0/HostShareKeyId").asString();
        assertThat(texts(
                        call("ListHostAccountsForHostShareKey", "HostShareKeyId", sharedKey),
                        "/HostAccounts",
                        "/HostAccountName"))
                .containsExactly("deploy");
    }

    @Test
    void hasDatabasesUsersGroupsGrantsAndAPolicy() {
        assertThat(texts(call("ListDatabases"), "/Databases", "/DatabaseName"))
                .containsExactlyInAnyOrder("orders", "reports");
        assertThat(texts(call("ListUsers", "UserGroupId", "1"), "/Users", "/UserName"))
                .containsExactlyInAnyOrder("alice", "bob");
        assertThat(texts(call("ListHosts", "HostGroupId", "1"), "/Hosts", "/HostName"))
                .containsExactlyInAnyOrder("web01", "web02");
        assertThat(texts(call("ListHostsForUser", "UserId", "1"), "/Hosts", "/HostName"))
                .containsExactlyInAnyOrder("web01", "office01");
        assertThat(texts(call("ListDatabasesForUserGroup", "UserGroupId", "1"), "/Databases", "/DatabaseName"))
                .containsExactlyInAnyOrder("orders", "reports");
        Answer policy = call("GetPolicy", "PolicyId", "1");
        assertThat(policy).hasMember("/Policy/CommandConfig/Deny/Commands/0", "reboot");
        assertThat(call("GetPolicyAssetScope", "PolicyId", "1")).hasMember("/AssetScope/HostGroups/0/HostGroupId", "1");
    }

    @Test
    void isThereAgainAfterAReset() {
        call("DeleteHost", "HostId", "1");
        call("CreateHostGroup", "HostGroupName", "mine");

        emulator.control("POST", "/reset", "{}");

        assertThat(call("ListHosts")).hasMember("/TotalCount", "3");
        assertThat(call("ListHostGroups")).hasMember("/TotalCount", "1");
    }

    @Test
    void standsBesideTheInstanceThatIsAlwaysThere() {
        Answer instances = emulator.call(Request.of("DescribeInstances", DEMO).without("InstanceId"));

        assertThat(texts(instances, "/Instances", "/InstanceId")).contains("bastionhost-cn-emulator01", DEMO);
    }
}
