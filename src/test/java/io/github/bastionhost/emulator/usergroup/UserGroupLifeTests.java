package io.github.bastionhost.emulator.usergroup;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.addUsersToGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.createUserGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.newUserGroup;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateUserGroup, GetUserGroup, ListUserGroups, ModifyUserGroup, DeleteUserGroup: catalogue and samples. */
class UserGroupLifeTests extends EmulatorTests {

    private Request on(String action, String groupId) {
        return Request.of(action, instanceId).with("UserGroupId", groupId);
    }

    private Request list() {
        return Request.of("ListUserGroups", instanceId);
    }

    private List<String> names(Request list) {
        Answer answer = emulator.call(list);
        assertThat(answer).isAccepted();
        return each(answer, "UserGroups", "UserGroupName");
    }

    @Test
    void createsAGroupAsTheSampleShowsIt() {
        Answer created = emulator.call(createUserGroup(instanceId, "name").with("Comment", "one\ntwo"));

        assertThat(created.body())
                .isEqualTo(
                        "{\"RequestId\":\"%s\",\"UserGroupId\":\"1\"}".formatted(created.header("x-acs-request-id")));
        Answer group = emulator.call(on("GetUserGroup", "1"));
        assertThat(group.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"UserGroup\":{\"Comment\":\"one\\ntwo\",\"UserGroupId\":\"1\","
                                + "\"UserGroupName\":\"name\"}}")
                        .formatted(group.header("x-acs-request-id")));
    }

    static Stream<String> goodNames() {
        return Stream.of("a", "名".repeat(128), "🔑".repeat(128), "a b/%_");
    }

    @ParameterizedTest
    @MethodSource("goodNames")
    void keepsAnyNameOfUpTo128Characters(String name) {
        String group = newUserGroup(emulator, instanceId, name);

        assertThat(emulator.call(on("GetUserGroup", group)))
                .hasMember("/UserGroup/UserGroupName", name)
                .hasMember("/UserGroup/Comment", "");
        assertThat(emulator.call(on("ModifyUserGroup", group).with("UserGroupName", name)))
                .isAccepted();
    }

    static Stream<String> badNames() {
        return Stream.of("n".repeat(129), "🔑".repeat(129), " ", "a\tb");
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void refusesOtherNames(String name) {
        String group = newUserGroup(emulator, instanceId, "name");

        assertThat(emulator.call(createUserGroup(instanceId, name)))
                .isRefusedAsInvalid()
                .because("UserGroupName");
        assertThat(emulator.call(on("ModifyUserGroup", group).with("UserGroupName", name)))
                .isRefusedAsInvalid()
                .because("UserGroupName must");
        assertThat(names(list())).containsExactly("name");
    }

    @Test
    void requiresAName() {
        assertThat(emulator.call(Request.of("CreateUserGroup", instanceId)))
                .isRefusedAsInvalid()
                .because("UserGroupName is required");
        assertThat(emulator.call(createUserGroup(instanceId, "")))
                .isRefusedAsInvalid()
                .because("UserGroupName is required");
    }

    @Test
    void refusesLongComments() {
        String group =
                newUserGroup(emulator, createUserGroup(instanceId, "name").with("Comment", "🔑".repeat(500)));

        for (Request request : List.of(createUserGroup(instanceId, "other"), on("ModifyUserGroup", group))) {
            assertThat(emulator.call(request.with("Comment", "x".repeat(501))))
                    .isRefusedAsInvalid()
                    .because("Comment must be at most 500 characters long");
        }
    }

    @Test
    void refusesANameThatIsTaken() {
        newUserGroup(emulator, instanceId, "taken");
        String group = newUserGroup(emulator, instanceId, "mine");

        for (Request request : List.of(
                createUserGroup(instanceId, "taken"),
                on("ModifyUserGroup", group).with("Comment", "x").with("UserGroupName", "taken"))) {
            assertThat(emulator.call(request))
                    .isRefusedWith(400, "UserGroupAlreadyExists")
                    .hasMember("/Message", "The user group already exists.")
                    .because("has a user group with the UserGroupName \"taken\"");
        }
        assertThat(emulator.call(on("GetUserGroup", group)))
                .hasMember("/UserGroup/UserGroupName", "mine")
                .hasMember("/UserGroup/Comment", "");
        assertThat(emulator.call(createUserGroup(instanceId, "TAKEN"))).isAccepted();
        assertThat(emulator.call(createUserGroup(instanceId + "x", "taken"))).isAccepted();
    }

    @Test
    void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> emulator.call(createUserGroup(instanceId, "name")));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "UserGroupAlreadyExists"));
        assertThat(emulator.call(list())).hasMember("/TotalCount", "1");
    }

    @Test
    void changesWhatIsSent() {
        String group =
                newUserGroup(emulator, createUserGroup(instanceId, "name").with("Comment", "comment"));

        Answer answer = emulator.call(on("ModifyUserGroup", group).with("UserGroupName", "other"));
        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(on("GetUserGroup", group)))
                .hasMember("/UserGroup/UserGroupName", "other")
                .hasMember("/UserGroup/Comment", "comment");

        assertThat(emulator.call(
                        on("ModifyUserGroup", group).with("UserGroupName", "").with("Comment", "")))
                .isAccepted();
        assertThat(emulator.call(on("GetUserGroup", group)))
                .hasMember("/UserGroup/UserGroupName", "other")
                .hasMember("/UserGroup/Comment", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GetUserGroup", "ModifyUserGroup", "DeleteUserGroup", "AddUsersToGroup", "RemoveUsersFromGroup"})
    void refusesAnIdThatNamesNoGroup(String action) {
        newUserGroup(emulator, instanceId + "x", "name");
        Request request = Request.of(action, instanceId).with("UserIds", "[\"1\"]");

        assertThat(emulator.call(request.with("UserGroupId", "1")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .hasMember("/Message", "The user group is not found.")
                .because("UserGroupId \"1\" names no user group of");
        assertThat(emulator.call(request.with("UserGroupId", "x")))
                .isRefusedAsInvalid()
                .because("UserGroupId must be an id");
        assertThat(emulator.call(request)).isRefusedAsInvalid().because("UserGroupId is required");
        assertThat(emulator.call(request.with("UserGroupId", "")))
                .isRefusedAsInvalid()
                .because("UserGroupId is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GetUserGroup", "ModifyUserGroup", "AddUsersToGroup", "RemoveUsersFromGroup", "DeleteUserGroup"})
    void findsAGroupInItsProjectOnly(String action) {
        String group =
                newUserGroup(emulator, createUserGroup(instanceId, "name").with("ProjectId", "7"));
        Request request = on(action, group).with("UserIds", "[\"1\"]");

        assertThat(emulator.call(request.with("ProjectId", "8"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(request.with("ProjectId", "x")))
                .isRefusedAsInvalid()
                .because("ProjectId must be");
        assertThat(emulator.call(request.with("ProjectId", "7"))).isAccepted();
    }

    @Test
    void listsGroupsWithTheNumberOfTheirMembers() {
        String empty = newUserGroup(emulator, instanceId, "empty");
        String full = newUserGroup(emulator, createUserGroup(instanceId, "full").with("Comment", "comment"));
        newUser(emulator, instanceId, "one");
        newUser(emulator, instanceId, "two");
        assertThat(emulator.call(addUsersToGroup(instanceId, full, "1", "2"))).isAccepted();

        Answer answer = emulator.call(list());

        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"TotalCount\":2,\"UserGroups\":["
                                + "{\"Comment\":\"\",\"MemberCount\":0,\"UserGroupId\":\"%s\",\"UserGroupName\":\"empty\"},"
                                + "{\"Comment\":\"comment\",\"MemberCount\":2,\"UserGroupId\":\"%s\",\"UserGroupName\":\"full\"}]}")
                        .formatted(answer.header("x-acs-request-id"), empty, full));
    }

    @Test
    void filtersByNameAndProject() {
        newUserGroup(emulator, instanceId, "one");
        newUserGroup(emulator, createUserGroup(instanceId, "two").with("ProjectId", "7"));

        assertThat(names(list().with("UserGroupName", "one"))).containsExactly("one");
        assertThat(names(list().with("UserGroupName", "on"))).isEmpty();
        assertThat(names(list().with("UserGroupName", ""))).hasSize(2);
        assertThat(names(list().with("ProjectId", "7"))).containsExactly("two");
        assertThat(names(list().with("ProjectId", "8"))).isEmpty();
        assertThat(names(list().with("ProjectId", "7").with("UserGroupName", "one")))
                .isEmpty();
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        IntStream.range(0, 21).forEach(number -> newUserGroup(emulator, instanceId, "g" + number));

        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(second).isAccepted().hasMember("/TotalCount", "21");
        assertThat(each(second, "UserGroups", "UserGroupName")).containsExactly("g2", "g3");
        assertThat(names(list())).hasSize(20);
        assertThat(names(list().with("PageSize", "0"))).hasSize(20);
        assertThat(names(list().with("PageSize", "100"))).hasSize(21);
        assertThat(emulator.call(list().with("PageNumber", "9"))
                        .at("/UserGroups")
                        .toString())
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"PageNumber, 0", "PageNumber, x", "PageSize, -1", "PageSize, 101"})
    void refusesPagesThatCannotBe(String name, String value) {
        assertThat(emulator.call(list().with(name, value))).isRefusedAsInvalid().because(name + " must be");
    }

    @Test
    void deletesAGroupButNotItsMembers() {
        String group = newUserGroup(emulator, instanceId, "name");
        String user = newUser(emulator, instanceId, "user");
        assertThat(emulator.call(addUsersToGroup(instanceId, group, user))).isAccepted();

        Answer answer = emulator.call(on("DeleteUserGroup", group));

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(on("DeleteUserGroup", group))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(emulator.call(Request.of("GetUser", instanceId).with("UserId", user)))
                .isAccepted();
        assertThat(newUserGroup(emulator, instanceId, "name")).isNotEqualTo(group);
        assertThat(emulator.call(list())).hasMember("/UserGroups/0/MemberCount", "0");
    }
}
