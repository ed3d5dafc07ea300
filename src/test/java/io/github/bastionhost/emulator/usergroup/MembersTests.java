package io.github.bastionhost.emulator.usergroup;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.addUsersToGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.createUserGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.newUserGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.removeUsersFromGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AddUsersToGroup, RemoveUsersFromGroup, ListUserGroupsForUser, and ListUsers of a group. */
class MembersTests extends EmulatorTests {

    private List<String> codes(Request batch) {
        Answer answer = emulator.call(batch);
        assertThat(answer).isAccepted();
        return each(answer, "Results", "Code");
    }

    private List<String> members(String groupId) {
        Answer answer = emulator.call(Request.of("ListUsers", instanceId).with("UserGroupId", groupId));
        assertThat(answer).isAccepted();
        List<String> members = each(answer, "Users", "UserId");
        assertThat(answer).hasMember("/TotalCount", "" + members.size());
        return members;
    }

    private Request groupsOf(String userId) {
        return Request.of("ListUserGroupsForUser", instanceId)
                .with("UserId", userId)
                .with("PageNumber", "1")
                .with("PageSize", "20");
    }

    private List<String> names(Request list) {
        Answer answer = emulator.call(list);
        assertThat(answer).isAccepted();
        return each(answer, "UserGroups", "UserGroupName");
    }

    private void makeUsers(int count) {
        IntStream.rangeClosed(1, count)
                .forEach(number ->
                        assertThat(newUser(emulator, instanceId, "u" + number)).isEqualTo("" + number));
    }

    @Test
    void addsUsersOneByOne() {
        makeUsers(3);
        newUser(emulator, instanceId + "x", "u1");
        String group = newUserGroup(emulator, instanceId, "name");
        assertThat(codes(addUsersToGroup(instanceId, group, "2"))).containsExactly("OK");

        Answer answer = emulator.call(addUsersToGroup(instanceId, group, "3", "2", "9", "x", "1", "3"));

        assertThat(each(answer, "Results", "Code"))
                .containsExactly(
                        "OK",
                        "OBJECT_AlREADY_EXISTS",
                        "OBJECT_NOT_FOUND",
                        "INVALID_ARGUMENT",
                        "OK",
                        "OBJECT_AlREADY_EXISTS");
        assertThat(each(answer, "Results", "UserId")).containsExactly("3", "2", "9", "x", "1", "3");
        assertThat(each(answer, "Results", "UserGroupId")).containsOnly(group);
        assertThat(answer.at("/Results/0").toString())
                .isEqualTo("{\"Code\":\"OK\",\"Message\":\"None\",\"UserGroupId\":\"1\",\"UserId\":\"3\"}");
        assertThat(each(answer, "Results", "Message"))
                .contains("The user does not exist.", "The user is in the user group already.");
        assertThat(members(group)).containsExactly("1", "2", "3");
    }

    @Test
    void removesUsersOneByOne() {
        makeUsers(3);
        String group = newUserGroup(emulator, instanceId, "name");
        String other = newUserGroup(emulator, instanceId, "other");
        codes(addUsersToGroup(instanceId, group, "1", "2"));
        codes(addUsersToGroup(instanceId, other, "1", "2", "3"));

        Answer answer = emulator.call(removeUsersFromGroup(instanceId, group, "2", "3", "9", "", "2"));

        assertThat(each(answer, "Results", "Code"))
                .containsExactly("OK", "OBJECT_NOT_FOUND", "OBJECT_NOT_FOUND", "INVALID_ARGUMENT", "OBJECT_NOT_FOUND");
        assertThat(members(group)).containsExactly("1");
        assertThat(members(other)).containsExactly("1", "2", "3");
        assertThat(codes(removeUsersFromGroup(instanceId, group, "x"))).containsExactly("INVALID_ARGUMENT");
        assertThat(codes(removeUsersFromGroup(instanceId, group, "1"))).containsExactly("OK");
        assertThat(members(group)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AddUsersToGroup", "RemoveUsersFromGroup"})
    void takesOneToAHundredIds(String action) {
        Request request =
                Request.of(action, instanceId).with("UserGroupId", newUserGroup(emulator, instanceId, "name"));
        List<String> ids = IntStream.range(0, 101).mapToObj(Integer::toString).toList();

        assertThat(emulator.call(request)).isRefusedAsInvalid().because("UserIds");
        assertThat(emulator.call(request.with("UserIds", "[]")))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(emulator.call(request.with("UserIds", "1")))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(emulator.call(request.with("UserIds", ids.toString())))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(codes(request.with("UserIds", ids.subList(0, 100).toString())))
                .hasSize(100);
    }

    @Test
    void listsNobodyOfAGroupThatDoesNotExist() {
        makeUsers(1);

        assertThat(members("99")).isEmpty();
    }

    @Test
    void forgetsTheMembershipsOfADeletedUser() {
        makeUsers(2);
        String group = newUserGroup(emulator, instanceId, "name");
        codes(addUsersToGroup(instanceId, group, "1", "2"));

        assertThat(emulator.call(Request.of("DeleteUser", instanceId).with("UserId", "1")))
                .isAccepted();

        assertThat(members(group)).containsExactly("2");
        assertThat(emulator.call(Request.of("ListUserGroups", instanceId))).hasMember("/UserGroups/0/MemberCount", "1");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void listsTheGroupsOfAUser() {
        makeUsers(2);
        String group = newUserGroup(emulator, createUserGroup(instanceId, "one").with("Comment", "comment"));
        String ofProject =
                newUserGroup(emulator, createUserGroup(instanceId, "two").with("ProjectId", "7"));
        newUserGroup(emulator, instanceId, "three");
        codes(addUsersToGroup(instanceId, group, "1", "2"));
        codes(addUsersToGroup(instanceId, ofProject, "1"));

        Answer answer = emulator.call(groupsOf("1"));

        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Count\":2,\"UserGroups\":["
                                + "{\"Comment\":\"comment\",\"ProjectId\":\"\",\"ProjectName\":\"\",\"UserGroupId\":\"1\",\"UserGroupName\":\"one\"},"
                                + "{\"Comment\":\"\",\"ProjectId\":\"7\",\"ProjectName\":\"\",\"UserGroupId\":\"2\",\"UserGroupName\":\"two\"}]}")
                        .formatted(answer.header("x-acs-request-id")));
        assertThat(names(groupsOf("2"))).containsExactly("one");
        assertThat(names(groupsOf("1").with("ProjectId", "7"))).containsExactly("two");
        assertThat(names(groupsOf("1").with("ProjectId", "8"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"web, Web_team|my web", "WEB, Web_team|my web", "_, Web_team", "%, 100%", "\\, a\\b", "é, CAFÉ", "x, ''"
    })
    void findsGroupsByAPartOfTheirName(String keyword, String found) {
        makeUsers(1);
        for (String name : List.of("Web_team", "my web", "100%", "a\\b", "CAFÉ")) {
            codes(addUsersToGroup(instanceId, newUserGroup(emulator, instanceId, name), "1"));
        }

        assertThat(String.join("|", names(groupsOf("1").with("Keyword", keyword))))
                .isEqualTo(found);
        assertThat(names(groupsOf("1").with("Keyword", ""))).hasSize(5);
    }

    @Test
    void pagesUnlessPagingIsOff() {
        makeUsers(1);
        for (int number = 0; number < 22; number++) {
            codes(addUsersToGroup(instanceId, newUserGroup(emulator, instanceId, "g" + number), "1"));
        }

        Answer second = emulator.call(groupsOf("1").with("PageNumber", "2").with("PageSize", "2"));
        assertThat(second).hasMember("/Count", "22");
        assertThat(each(second, "UserGroups", "UserGroupName")).containsExactly("g2", "g3");
        assertThat(names(groupsOf("1").with("PageSize", "0"))).hasSize(20);
        assertThat(names(groupsOf("1").with("PageNumber", "5"))).isEmpty();
        Request off =
                groupsOf("1").with("PageNumber", "2").with("PageSize", "2").with("PagingOff", "true");
        assertThat(names(off)).hasSize(22);
        assertThat(names(off.with("PagingOff", "false"))).hasSize(2);
        assertThat(names(off.with("Keyword", "g2"))).containsExactly("g2", "g20", "g21");
    }

    @ParameterizedTest
    @CsvSource({"PageNumber, 0", "PageSize, 101", "PageSize, -1", "PagingOff, yes", "UserId, x", "ProjectId, x"})
    void refusesWhatCannotBe(String name, String value) {
        makeUsers(1);

        assertThat(emulator.call(groupsOf("1").with(name, value)))
                .isRefusedAsInvalid()
                .because(name + " must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PageNumber", "PageSize", "UserId"})
    void requiresAUserAndAPage(String name) {
        makeUsers(1);

        assertThat(emulator.call(groupsOf("1").without(name)))
                .isRefusedAsInvalid()
                .because(name + " is required");
        assertThat(emulator.call(groupsOf("1").with(name, "")))
                .isRefusedAsInvalid()
                .because(name + " is required");
    }

    @Test
    void refusesAUserThatDoesNotExist() {
        assertThat(emulator.call(groupsOf("1")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because("UserId \"1\" names no user of");
    }

    @Test
    void letsOneOfFiftyCallersAddAUser() {
        makeUsers(1);
        String group = newUserGroup(emulator, instanceId, "name");

        List<List<String>> codes = Race.of(50, number -> codes(addUsersToGroup(instanceId, group, "1")));

        assertThat(codes).filteredOn(code -> code.contains("OK")).hasSize(1);
        assertThat(codes)
                .filteredOn(code -> code.contains("OBJECT_AlREADY_EXISTS"))
                .hasSize(49);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void leavesNoMembershipOfWhatWasDeletedInARace() {
        for (int round = 0; round < 5; round++) {
            String user = newUser(emulator, instanceId, "user" + round);
            String other = newUser(emulator, instanceId, "other" + round);
            String group = newUserGroup(emulator, instanceId, "group" + round);
            String second = newUserGroup(emulator, instanceId, "second" + round);
            List<Request> requests = Stream.of(
                            addUsersToGroup(instanceId, group, user, other),
                            addUsersToGroup(instanceId, second, other, user),
                            removeUsersFromGroup(instanceId, group, other, user),
                            Request.of("DeleteUser", instanceId).with("UserId", user),
                            Request.of("DeleteUserGroup", instanceId).with("UserGroupId", group),
                            Request.of("LockUsers", instanceId)
                                    .with("UserIds", "[\"%s\",\"%s\"]".formatted(other, user)))
                    .toList();

            List<Answer> answers = Race.of(50, number -> emulator.call(requests.get(number % requests.size())));

            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 404);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 404)
                    .allSatisfy(answer -> assertThat(answer).isRefusedWith(404, "OBJECT_NOT_FOUND"));
            assertThat(members(second)).containsExactly(other);
            assertThat(members(group)).isEmpty();
        }
        assertThat(rows()).isEqualTo(5);
        assertThat(emulator.call(Request.of("ListUsers", instanceId))).hasMember("/TotalCount", "5");
        assertThat(emulator.call(Request.of("ListUserGroups", instanceId))).hasMember("/TotalCount", "5");
    }

    private long rows() {
        return database()
                .sql("select count(*) from user_group_user where instance_id = :instance")
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }
}
