package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static io.github.bastionhost.emulator.user.UserRequests.createUser;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.user.UserRequests.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** ListUsers, DeleteUser, LockUsers, UnlockUsers: catalogue and samples. */
class ListUsersTests extends EmulatorTests {

    private Request list() {
        return Request.of("ListUsers", instanceId);
    }

    private List<String> names(Request list) {
        Answer answer = emulator.call(list);
        assertThat(answer).isAccepted();
        List<String> names = each(answer, "Users", "UserName");
        assertThat(answer.at("/TotalCount").asInt()).isGreaterThanOrEqualTo(names.size());
        return names;
    }

    @Test
    void listsNobodyAsAnEmptyList() {
        Answer answer = emulator.call(list());

        assertThat(answer.body())
                .isEqualTo("{\"RequestId\":\"%s\",\"TotalCount\":0,\"Users\":[]}"
                        .formatted(answer.header("x-acs-request-id")));
    }

    @Test
    void showsAUserAsGetUserDoes() {
        String user = newUser(
                emulator,
                createUser(instanceId, "name")
                        .with("TwoFactorMethods", "[\"totp\"]")
                        .with("EffectiveEndTime", "1"));

        assertThat(emulator.call(list()).at("/Users/0"))
                .isEqualTo(emulator.call(Request.of("GetUser", instanceId).with("UserId", user))
                        .at("/User"));
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        IntStream.range(0, 21).forEach(number -> newUser(emulator, instanceId, "u" + number));

        Answer second = emulator.call(list().with("PageNumber", "2").with("PageSize", "2"));
        assertThat(second).isAccepted().hasMember("/TotalCount", "21");
        assertThat(each(second, "Users", "UserName")).containsExactly("u2", "u3");
        assertThat(names(list())).hasSize(20);
        assertThat(names(list().with("PageSize", "0"))).hasSize(20);
        assertThat(names(list().with("PageSize", "100"))).hasSize(21);
        assertThat(names(list().with("PageNumber", "3"))).isEmpty();
        assertThat(emulator.call(list().with("Source", "Local").with("PageSize", "1")))
                .hasMember("/TotalCount", "21");
    }

    @ParameterizedTest
    @CsvSource({
        "PageNumber, 0",
        "PageNumber, x",
        "PageSize, -1",
        "PageSize, 101",
        "UserGroupId, x",
        "Source, IDaaS-EIAM",
        "Source, local",
        "UserState, normal"
    })
    void refusesPagesAndFiltersThatCannotBe(String name, String value) {
        assertThat(emulator.call(list().with(name, value))).isRefusedAsInvalid().because(name + " must be");
    }

    @ParameterizedTest
    @CsvSource({
        "UserName, ann, ann",
        "UserName, an, ''",
        "UserName, ANN, ''",
        "DisplayName, Ann of here, ann",
        "DisplayName, Ann, ''",
        "Mobile, 123, bob",
        "Mobile, 12, ''",
        "Source, Ram, bob",
        "Source, Local, ann",
        "Source, AD, carl",
        "Source, LDAP, ''",
        "SourceUserId, 77, 'bob carl'",
        "SourceUserId, 7, ''"
    })
    void filtersByExactMatch(String name, String value, String found) {
        newUser(emulator, createUser(instanceId, "ann").with("DisplayName", "Ann of here"));
        newUser(emulator, createRamUser(instanceId, "bob", "77").with("Mobile", "123"));
        newUser(emulator, createRamUser(instanceId, "carl", "77").with("Source", "AD"));
        newUser(emulator, createUser(instanceId + "x", "ann"));

        assertThat(String.join(" ", names(list().with(name, value)))).isEqualTo(found);
        assertThat(names(list().with(name, ""))).hasSize(3);
        assertThat(names(list().with(name, value).with("UserName", "nobody"))).isEmpty();
    }

    @Test
    void filtersByTheStateThatIsShown() {
        long now = Instant.now().getEpochSecond();
        for (String locked : List.of("", "locked_")) {
            newUser(emulator, instanceId, locked + "plain");
            newUser(emulator, createUser(instanceId, locked + "began").with("EffectiveStartTime", "" + (now - 5)));
            newUser(emulator, createUser(instanceId, locked + "begins").with("EffectiveStartTime", "" + (now + 900)));
            newUser(emulator, createUser(instanceId, locked + "ended").with("EffectiveEndTime", "" + (now - 5)));
            newUser(emulator, createUser(instanceId, locked + "ends").with("EffectiveEndTime", "" + (now + 900)));
        }
        assertThat(emulator.call(
                        Request.of("LockUsers", instanceId).with("UserIds", "[\"6\",\"7\",\"8\",\"9\",\"10\"]")))
                .isAccepted();

        assertThat(names(list().with("UserState", "Normal"))).containsExactly("plain", "began", "ends");
        assertThat(names(list().with("UserState", "Frozen"))).hasSize(5).allMatch(name -> name.startsWith("locked_"));
        assertThat(names(list().with("UserState", "Expired"))).containsExactly("ended", "locked_ended");
        assertThat(names(list().with("UserState", "Inactive"))).containsExactly("begins", "locked_begins");
        for (UserState state : UserState.values()) {
            List<String> shown = emulator.call(list())
                    .at("/Users")
                    .valueStream()
                    .filter(user -> texts(user.path("UserState")).contains(state.name()))
                    .map(user -> user.path("UserName").asString())
                    .toList();
            assertThat(names(list().with("UserState", state.name())))
                    .as(state.name())
                    .isEqualTo(shown);
        }
        JsonNode both = emulator.call(list().with("UserName", "locked_ended")).at("/Users/0/UserState");
        assertThat(texts(both)).containsExactly("Frozen", "Expired");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RemoteDeleted", "PasswordExpired", "RemoteDNChanged", "RemoteFrozen"})
    void knowsNobodyInAStateOfADirectory(String state) {
        newUser(emulator, createUser(instanceId, "name").with("NeedResetPassword", "true"));

        assertThat(names(list().with("UserState", state))).isEmpty();
        assertThat(names(list().with("UserState", "Normal"))).containsExactly("name");
    }

    @Test
    void locksAndUnlocksOneByOne() {
        newUser(emulator, instanceId, "one");
        newUser(emulator, instanceId, "two");

        Answer locked = emulator.call(Request.of("LockUsers", instanceId).with("UserIds", "[\"2\",\"9\",\"x\",\"2\"]"));
        assertThat(locked.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Results\":["
                                + "{\"Code\":\"OK\",\"Message\":\"None\",\"UserId\":\"2\"},"
                                + "{\"Code\":\"OBJECT_NOT_FOUND\",\"Message\":\"The user does not exist.\",\"UserId\":\"9\"},"
                                + "{\"Code\":\"INVALID_ARGUMENT\",\"Message\":\"The id must be 1 to 18 decimal digits, not"
                                + " \\\"x\\\".\",\"UserId\":\"x\"},"
                                + "{\"Code\":\"OK\",\"Message\":\"None\",\"UserId\":\"2\"}]}")
                        .formatted(locked.header("x-acs-request-id")));
        assertThat(names(list().with("UserState", "Frozen"))).containsExactly("two");

        Answer unlocked =
                emulator.call(Request.of("UnlockUsers", instanceId).with("UserIds", "[\"1\",\"2\",\"9\",\"\"]"));
        assertThat(each(unlocked, "Results", "Code"))
                .containsExactly("OK", "OK", "INVALID_ARGUMENT", "INVALID_ARGUMENT");
        assertThat(names(list().with("UserState", "Normal"))).containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LockUsers", "UnlockUsers"})
    void takesOneToAHundredIds(String action) {
        Request request = Request.of(action, instanceId);
        List<String> ids = IntStream.range(0, 101).mapToObj(Integer::toString).toList();

        assertThat(emulator.call(request)).isRefusedAsInvalid().because("UserIds");
        assertThat(emulator.call(request.with("UserIds", "[]")))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(emulator.call(request.with("UserIds", ids.toString())))
                .isRefusedAsInvalid()
                .because("UserIds");
        assertThat(emulator.call(request.with("UserIds", ids.subList(0, 100).toString()))
                        .at("/Results"))
                .hasSize(100);
    }

    @Test
    void deletesAUserForGood() {
        String user = newUser(emulator, instanceId, "name");
        Request delete = Request.of("DeleteUser", instanceId).with("UserId", user);

        Answer answer = emulator.call(delete);

        assertThat(answer).isAccepted();
        assertThat(answer.json().propertyNames()).containsExactly("RequestId");
        assertThat(emulator.call(delete)).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list())).hasMember("/TotalCount", "0");
        assertThat(newUser(emulator, instanceId, "name")).isNotEqualTo(user);
    }
}
