package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Grants of asset groups and account names in them, and the lists of them: catalogue and samples. */
class HostGroupGrantTests extends AuthorizationTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static String names(String hostGroupId, String... names) {
        return "{\"HostGroupId\":\"%s\",\"HostAccountNames\":%s}"
                .formatted(hostGroupId, JSON.writeValueAsString(names));
    }

    private Request namesOf(String subject, String subjectId, String hostGroupId) {
        return of("ListHostGroupAccountNamesFor", subject, subjectId).with("HostGroupId", hostGroupId);
    }

    private List<String> granted(Request list) {
        return StreamSupport.stream(accepted(list).at("/HostAccountNames").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> groups(Request list) {
        return each(accepted(list), "HostGroups", "HostGroupName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void grantsAGroupAndNamesInItAndTakesThemAway(String subject) {
        String id = newSubject(subject, "ops");
        String group = newHostGroup("group");

        Answer answer = emulator.call(attachGroups(subject, id, "[" + names(group, "root") + "]"));
        assertThat(answer.body())
                .isEqualTo(
                        ("{\"RequestId\":\"%s\",\"Results\":[{\"Code\":\"OK\",\"HostAccountNames\":[{\"Code\":\"OK\","
                                        + "\"HostAccountName\":\"root\",\"Message\":\"None\"}],\"HostGroupId\":\"%s\","
                                        + "\"Message\":\"None\",\"%sId\":\"%s\"}]}")
                                .formatted(answer.header("x-acs-request-id"), group, subject, id));
        assertThat(outcome(attachGroups(subject, id, names(group)))).isEqualTo("OBJECT_AlREADY_EXISTS");
        assertThat(outcome(attachGroups(subject, id, names(group, "root", "admin", "Root", "admin"))))
                .isEqualTo("OK[OBJECT_AlREADY_EXISTS, OK, OK, OBJECT_AlREADY_EXISTS]");
        assertThat(granted(namesOf(subject, id, group))).containsExactlyInAnyOrder("root", "admin", "Root");

        done(detachGroups(subject, id, names(group, "Root")));
        assertThat(outcome(detachGroups(subject, id, names(group, "Root", "root"))))
                .isEqualTo("OK[OBJECT_NOT_FOUND, OK]");
        assertThat(granted(namesOf(subject, id, group))).containsExactly("admin");
        done(detachGroups(subject, id, names(group)));
        assertThat(granted(namesOf(subject, id, group))).isEmpty();
        assertThat(accepted(namesOf(subject, id, group)).at("/HostAccountNames").isArray())
                .isTrue();
        assertThat(groups(of("ListHostGroupsFor", subject, id))).isEmpty();
        assertThat(count("account_grant")).isZero();
        assertThat(outcome(detachGroups(subject, id, names(group)))).isEqualTo("OBJECT_NOT_FOUND");
    }

    @Test
    void takesAnyNameOfOneTo128Characters() {
        String user = newSubject("User", "ops");
        String group = newHostGroup("group");
        String longest = "\uD83D\uDE00".repeat(128);

        done(attachGroups("User", user, names(group, "12", "corp\\any one", "a'b\"c", longest))
                .asForm());
        assertThat(granted(namesOf("User", user, group)))
                .containsExactlyInAnyOrder("12", "corp\\any one", "a'b\"c", longest);
        Request bad = attachGroups("User", user, names(group, "", "a".repeat(129), "a\nb", "a\0b"))
                .asForm();
        assertThat(outcome(bad))
                .isEqualTo("OK[INVALID_ARGUMENT, INVALID_ARGUMENT, INVALID_ARGUMENT, INVALID_ARGUMENT]");
        assertThat(emulator.call(bad))
                .hasMember(
                        "/Results/0/HostAccountNames/0/Message",
                        "The account name must be 1 to 128 characters long, without control characters.");
        done(detachGroups("User", user, names(group, "12", longest)).asForm());
        assertThat(granted(namesOf("User", user, group))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void saysOfEachItemWhatIsWrongAndDoesTheOthers(String subject) {
        String id = newSubject(subject, "ops");
        String group = newHostGroup("group");

        assertThat(outcomes(attachGroups(
                        subject,
                        id,
                        "[" + names("99999", "root") + "," + names("x", "root") + "," + names(group) + "]")))
                .containsExactly("OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]", "INVALID_ARGUMENT[INVALID_ARGUMENT]", "OK");
    }

    @ParameterizedTest
    @CsvSource({
        "AttachHostGroupAccountsToUser, UserId",
        "AttachHostGroupAccountsToUserGroup, UserGroupId",
        "DetachHostGroupAccountsFromUser, UserId",
        "DetachHostGroupAccountsFromUserGroup, UserGroupId"
    })
    void refusesBadRequestsAsAWhole(String action, String idName) {
        Request request = Request.of(action, instanceId).with(idName, "1").with("HostGroups", names("1"));
        String[] eleven = "1,2,3,4,5,6,7,8,9,10,11".split(",");

        assertThat(emulator.call(request))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because(idName);
        assertThat(emulator.call(request.without("HostGroups")))
                .isRefusedAsInvalid()
                .because("HostGroups is required");
        assertThat(emulator.call(request.with("HostGroups", names("1", eleven))))
                .isRefusedAsInvalid()
                .because("HostGroups.1.HostAccountNames must hold 0 to 10 elements");
        assertThat(emulator.call(request.with("HostGroups", "[" + "{},".repeat(10) + "{}]")))
                .isRefusedAsInvalid()
                .because("HostGroups must hold 1 to 10 elements");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void listsTheGroupsThatAreGrantedOrNot(String subject) {
        String id = newSubject(subject, "ops");
        String other = newSubject(subject, "others");
        String first = newHostGroup("first");
        newHostGroup("second");
        String third = accepted(Request.of("CreateHostGroup", instanceId)
                        .with("HostGroupName", "third")
                        .with("Comment", "comment")
                        .with("ProjectId", "4"))
                .at("/HostGroupId")
                .asString();
        done(attachGroups(subject, id, "[" + names(first) + "," + names(third) + "]"));
        done(attachGroups(subject, other, names(first)));
        Request list = of("ListHostGroupsFor", subject, id);
        Request rest = list.with("Mode", "Unauthorized");

        assertThat(groups(list)).containsExactly("first", "third");
        assertThat(groups(list.with("Mode", "Authorized"))).containsExactly("first", "third");
        assertThat(groups(rest)).containsExactly("second");
        assertThat(accepted(rest.with("PageSize", "1"))).hasMember("/TotalCount", "1");
        assertThat(accepted(list.with("PageSize", "1"))).hasMember("/TotalCount", "2");
        assertThat(groups(list.with("PageSize", "1").with("PageNumber", "2"))).containsExactly("third");
        assertThat(groups(list.with("HostGroupName", "third"))).containsExactly("third");
        assertThat(groups(list.with("HostGroupName", "second"))).isEmpty();
        assertThat(groups(rest.with("HostGroupName", "second"))).containsExactly("second");
        assertThat(groups(list.with("ProjectId", "4"))).containsExactly("third");
        assertThat(accepted(list.with("ProjectId", "4")).body())
                .contains(
                        "\"HostGroups\":[{\"Comment\":\"comment\",\"HostGroupId\":\"%s\",\"HostGroupName\":\"third\"}],\"TotalCount\":1"
                                .formatted(third));
        assertThat(emulator.call(list.with("Mode", "All"))).isRefusedAsInvalid().because("Mode must be one of");
        assertThat(emulator.call(list.with(subject + "Id", "99999"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void refusesNamesOfAnUnknownGroupOrSubject(String subject) {
        String id = newSubject(subject, "ops");
        String group = accepted(Request.of("CreateHostGroup", instanceId)
                        .with("HostGroupName", "group")
                        .with("ProjectId", "4"))
                .at("/HostGroupId")
                .asString();
        Request list = namesOf(subject, id, group);

        assertThat(granted(list.with("ProjectId", "4"))).isEmpty();
        assertThat(emulator.call(list.with("ProjectId", "5"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list.with("HostGroupId", "99999")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because("HostGroupId \"99999\" names no host group");
        assertThat(emulator.call(list.with("HostGroupId", "x")))
                .isRefusedAsInvalid()
                .because("HostGroupId");
        assertThat(emulator.call(list.without("HostGroupId")))
                .isRefusedAsInvalid()
                .because("HostGroupId is required");
        assertThat(emulator.call(list.with(subject + "Id", "99999"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }
}
