package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.policy.PolicyRequests.newPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.onPolicy;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.newUserGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The users that a policy applies to. */
class PolicyUserScopeTests extends EmulatorTests {

    @BeforeEach
    void createPolicy() {
        newPolicy(emulator, instanceId, "policy");
    }

    private Request set(String scopeType) {
        return onPolicy("SetPolicyUserScope", instanceId, "1").with("ScopeType", scopeType);
    }

    private void assertScope(String json) {
        Answer answer = emulator.call(onPolicy("GetPolicyUserScope", instanceId, "1"));
        assertThat(answer).isAccepted();
        assertThat(answer.at("/UserScope").toString()).isEqualTo(json);
    }

    @Test
    void areAllAtFirst() {
        assertScope("{\"ScopeType\":\"All\",\"UserIds\":[],\"UserGroupIds\":[]}");
    }

    @Test
    void areNamedSinglyOrInGroups() {
        newUser(emulator, instanceId, "alice");
        newUser(emulator, instanceId, "bob");
        newUserGroup(emulator, instanceId, "group");

        assertThat(emulator.call(set("User").with("UserIds.1", "2").with("UserIds.2", "1")))
                .isAccepted();
        assertScope("{\"ScopeType\":\"User\",\"UserIds\":[\"1\",\"2\"],\"UserGroupIds\":[]}");

        assertThat(emulator.call(set("User").with("UserIds", "[\"2\",\"2\"]").with("UserGroupIds", "[\"77\"]")))
                .isAccepted();
        assertScope("{\"ScopeType\":\"User\",\"UserIds\":[\"2\"],\"UserGroupIds\":[]}");

        assertThat(emulator.call(set("UserGroup").with("UserGroupIds.1", "1"))).isAccepted();
        assertScope("{\"ScopeType\":\"UserGroup\",\"UserIds\":[],\"UserGroupIds\":[\"1\"]}");

        assertThat(emulator.call(set("All").with("UserIds.1", "1"))).isAccepted();
        assertScope("{\"ScopeType\":\"All\",\"UserIds\":[],\"UserGroupIds\":[]}");
    }

    @Test
    void mustExist() {
        newUser(emulator, instanceId, "alice");
        newUser(emulator, instanceId + "x", "alice");
        newUser(emulator, instanceId + "x", "bob");
        assertThat(emulator.call(set("User").with("UserIds.1", "1"))).isAccepted();

        assertThat(emulator.call(set("User").with("UserIds.1", "1").with("UserIds.2", "2")))
                .isRefusedAsInvalid()
                .because("UserIds", "\"2\"", instanceId);
        assertThat(emulator.call(set("UserGroup").with("UserGroupIds.1", "1")))
                .isRefusedAsInvalid()
                .because("UserGroupIds", "\"1\"");
        assertScope("{\"ScopeType\":\"User\",\"UserIds\":[\"1\"],\"UserGroupIds\":[]}");
    }

    @Test
    void areRequiredAsTheScopeTypeSays() {
        assertThat(emulator.call(set("User").with("UserGroupIds.1", "1")))
                .isRefusedAsInvalid()
                .because("UserIds is required");
        assertThat(emulator.call(set("User").with("UserIds", "[]")))
                .isRefusedAsInvalid()
                .because("UserIds is required");
        assertThat(emulator.call(set("UserGroup").with("UserIds.1", "1")))
                .isRefusedAsInvalid()
                .because("UserGroupIds is required");
        for (String type : new String[] {null, "", "user", "Host"}) {
            assertThat(emulator.call(set(type))).isRefusedAsInvalid().because("ScopeType");
        }
    }

    @Test
    void areLimitedInNumberAndForm() {
        newUser(emulator, instanceId, "alice");
        newUserGroup(emulator, instanceId, "group");
        String users = "[\"1\"" + ",\"1\"".repeat(499) + "]";
        String groups = "[\"1\"" + ",\"1\"".repeat(99) + "]";

        assertThat(emulator.call(set("User").with("UserIds", users))).isAccepted();
        assertThat(emulator.call(set("User").with("UserIds", users.replaceFirst("\\[", "[\"1\","))))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(emulator.call(set("UserGroup").with("UserGroupIds", groups))).isAccepted();
        assertThat(emulator.call(set("UserGroup").with("UserGroupIds", groups.replaceFirst("\\[", "[\"1\","))))
                .isRefusedAsInvalid()
                .because("UserGroupIds");
        for (String malformed : List.of("[\"\"]", "[\"x\"]", "[null]", "[\"1234567890123456789\"]")) {
            assertThat(emulator.call(set("User").with("UserIds", malformed)))
                    .isRefusedAsInvalid()
                    .because("UserIds.1");
        }
    }

    @Test
    void leaveTheScopeWhenTheyAreDeleted() {
        newUser(emulator, instanceId, "alice");
        newUserGroup(emulator, instanceId, "group");
        emulator.call(set("User").with("UserIds.1", "1"));
        assertThat(emulator.call(Request.of("DeleteUser", instanceId).with("UserId", "1")))
                .isAccepted();
        assertScope("{\"ScopeType\":\"User\",\"UserIds\":[],\"UserGroupIds\":[]}");

        emulator.call(set("UserGroup").with("UserGroupIds.1", "1"));
        assertThat(emulator.call(Request.of("DeleteUserGroup", instanceId).with("UserGroupId", "1")))
                .isAccepted();
        assertScope("{\"ScopeType\":\"UserGroup\",\"UserIds\":[],\"UserGroupIds\":[]}");
    }

    @Test
    void areSetAndDeletedAtTheSameTime() {
        for (int i = 1; i <= 8; i++) {
            newUser(emulator, instanceId, "user" + i);
        }

        List<Integer> statuses = Race.of(16, racer -> {
            Request request = racer % 2 == 0
                    ? set("User").with("UserIds", "[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\"]")
                    : Request.of("DeleteUser", instanceId).with("UserId", Integer.toString(racer / 2 + 1));
            return emulator.call(request).status();
        });

        assertThat(statuses).allMatch(status -> status == 200 || status == 400);
        assertScope(
                emulator.call(onPolicy("GetPolicyUserScope", instanceId, "1"))
                                .at("/UserScope/ScopeType")
                                .asString()
                                .equals("All")
                        ? "{\"ScopeType\":\"All\",\"UserIds\":[],\"UserGroupIds\":[]}"
                        : "{\"ScopeType\":\"User\",\"UserIds\":[],\"UserGroupIds\":[]}");
    }
}
