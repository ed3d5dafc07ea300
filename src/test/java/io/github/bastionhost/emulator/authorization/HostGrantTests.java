package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AttachHostAccountsToUser(Group) and DetachHostAccountsFromUser(Group): catalogue and samples. */
class HostGrantTests extends AuthorizationTests {

    private String accounts(String hostId, String... accountIds) {
        return "{\"HostId\":\"%s\",\"HostAccountIds\":[%s]}"
                .formatted(
                        hostId,
                        List.of(accountIds).stream().map(id -> '"' + id + '"').collect(Collectors.joining(",")));
    }

    private Request accountsOf(String subject, String subjectId, String hostId) {
        return of("ListHostAccountsFor", subject, subjectId).with("HostId", hostId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void answersTheDocumentedSample(String subject) {
        String id = newSubject(subject, "ops");
        String host = newHost("host01");
        String account = newHostAccount(host, "root");

        Answer answer = emulator.call(attachHosts(subject, id, "[" + accounts(host, account) + "]"));

        assertThat(answer).isAccepted();
        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Results\":[{\"Code\":\"OK\",\"HostAccounts\":[{\"Code\":\"OK\","
                                + "\"HostAccountId\":\"%s\",\"Message\":\"None\"}],\"HostId\":\"%s\",\"Message\":\"None\","
                                + "\"%sId\":\"%s\"}]}")
                        .formatted(answer.header("x-acs-request-id"), account, host, subject, id));
    }

    @Test
    void answersAnEmptyListOfAccountsWhereNoneWereSent() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");

        Answer attached = emulator.call(attachHosts("User", user, "[{\"HostId\":\"" + host + "\"}]"));
        assertThat(attached.at("/Results/0/HostAccounts").isArray()).isTrue();
        assertThat(attached.at("/Results/0/HostAccounts")).isEmpty();
        Answer detached =
                emulator.call(detachHosts("User", user, "[{\"HostId\":\"" + host + "\",\"HostAccountIds\":[]}]"));
        assertThat(detached).hasMember("/Results/0/Code", "OK");
        assertThat(detached.at("/Results/0/HostAccounts").isArray()).isTrue();
        assertThat(count("asset_grant")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void grantsAHostAndItsAccountsAndTakesThemAway(String subject) {
        String id = newSubject(subject, "ops");
        String host = newHost("host01");
        String root = newHostAccount(host, "root");
        String admin = newHostAccount(host, "admin");
        String guest = newHostAccount(host, "guest");
        assertThat(authorized(accountsOf(subject, id, host))).isEmpty();
        assertThat(hostsOf(subject, id)).isEmpty();

        done(attachHosts(subject, id, accounts(host, root, admin)));
        assertThat(authorized(accountsOf(subject, id, host))).containsExactly("root", "admin");
        assertThat(hostsOf(subject, id)).containsExactly(host);

        assertThat(outcome(attachHosts(subject, id, accounts(host)))).isEqualTo("OBJECT_AlREADY_EXISTS");
        assertThat(outcome(attachHosts(subject, id, accounts(host, admin, guest))))
                .isEqualTo("OK[OBJECT_AlREADY_EXISTS, OK]");

        done(detachHosts(subject, id, accounts(host, root)));
        assertThat(authorized(accountsOf(subject, id, host))).containsExactly("admin", "guest");
        done(detachHosts(subject, id, accounts(host, admin, guest)));
        assertThat(authorized(accountsOf(subject, id, host))).isEmpty();
        assertThat(hostsOf(subject, id)).containsExactly(host);
        assertThat(outcome(detachHosts(subject, id, accounts(host, root)))).isEqualTo("OK[OBJECT_NOT_FOUND]");

        done(attachHosts(subject, id, accounts(host, root)));
        done(detachHosts(subject, id, accounts(host)));
        assertThat(authorized(accountsOf(subject, id, host))).isEmpty();
        assertThat(hostsOf(subject, id)).isEmpty();
        assertThat(count("asset_grant")).isZero();
        assertThat(count("account_grant")).isZero();
        assertThat(outcome(detachHosts(subject, id, accounts(host)))).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(outcome(detachHosts(subject, id, accounts(host, root))))
                .isEqualTo("OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void saysOfEachItemWhatIsWrongAndDoesTheOthers(String subject) {
        String id = newSubject(subject, "ops");
        String host = newHost("host01");
        String root = newHostAccount(host, "root");
        String other = newHost("host02");
        String foreign = newHostAccount(other, "root");
        String items = "[" + accounts("99999", root) + "," + accounts("x", root) + "," + accounts("") + ",{},"
                + accounts(host, "99999", foreign, "-1", "", root) + "," + accounts(other) + "]";

        assertThat(outcomes(attachHosts(subject, id, items)))
                .containsExactly(
                        "OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]",
                        "INVALID_ARGUMENT[INVALID_ARGUMENT]",
                        "INVALID_ARGUMENT",
                        "INVALID_ARGUMENT",
                        "OK[OBJECT_NOT_FOUND, OBJECT_NOT_FOUND, INVALID_ARGUMENT, INVALID_ARGUMENT, OK]",
                        "OK");
        assertThat(hostsOf(subject, id)).containsExactly(host, other);
        assertThat(authorized(accountsOf(subject, id, host))).containsExactly("root");

        assertThat(outcomes(detachHosts(subject, id, items)))
                .containsExactly(
                        "OBJECT_NOT_FOUND[OBJECT_NOT_FOUND]",
                        "INVALID_ARGUMENT[INVALID_ARGUMENT]",
                        "INVALID_ARGUMENT",
                        "INVALID_ARGUMENT",
                        "OK[OBJECT_NOT_FOUND, OBJECT_NOT_FOUND, INVALID_ARGUMENT, INVALID_ARGUMENT, OK]",
                        "OK");
        assertThat(hostsOf(subject, id)).containsExactly(host);
    }

    @Test
    void saysInTheMessageWhatWasWrong() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");

        assertThat(emulator.call(attachHosts("User", user, "[" + accounts("9") + "," + accounts(host, "9", "x") + "]")))
                .hasMember("/Results/0/HostId", "9")
                .hasMember("/Results/0/Message", "The host does not exist.")
                .hasMember("/Results/1/Message", "None")
                .hasMember("/Results/1/HostAccounts/0/Message", "The host has no such account.")
                .hasMember("/Results/1/HostAccounts/1/HostAccountId", "x")
                .hasMember("/Results/1/HostAccounts/1/Message", "The id must be 1 to 18 decimal digits, not \"x\".");
        assertThat(emulator.call(attachHosts("User", user, accounts(host))))
                .hasMember("/Results/0/Message", "The host is granted already.");
        assertThat(emulator.call(detachHosts("User", user, accounts(host, "9"))))
                .hasMember("/Results/0/HostAccounts/0/Message", "The account is not granted.");
    }

    @Test
    void takesRepeatedItemsInTheirOrder() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");
        String root = newHostAccount(host, "root");
        String twice = "[" + accounts(host) + "," + accounts(host) + "," + accounts(host, root, "0" + root) + "]";

        assertThat(outcomes(attachHosts("User", user, twice)))
                .containsExactly("OK", "OBJECT_AlREADY_EXISTS", "OK[OK, OBJECT_AlREADY_EXISTS]");
        assertThat(outcomes(detachHosts(
                        "User",
                        user,
                        "[" + accounts(host, root, root) + "," + accounts(host) + "," + accounts(host) + "]")))
                .containsExactly("OK[OK, OBJECT_NOT_FOUND]", "OK", "OBJECT_NOT_FOUND");
    }

    @Test
    void readsTheListInEachFormThatClientsSend() {
        String user = newSubject("User", "ops");
        String first = newHost("host01");
        String second = newHost("host02");
        String root = newHostAccount(first, "root");
        Request attach = attachHosts("User", user, "").without("Hosts");

        done(attach.with("Hosts.1.HostId", first)
                .with("Hosts.1.HostAccountIds.1", root)
                .with("Hosts.2.HostId", second));
        assertThat(hostsOf("User", user)).containsExactly(first, second);
        done(detachHosts("User", user, "[{\"HostId\":%s},{\"HostId\":%s}]".formatted(first, second)));
        done(attach.with("Hosts", "{\"HostId\":%s,\"HostAccountIds\":[%s]}".formatted(first, root))
                .asForm());
        done(detachHosts("User", user, "{\"HostId\":%s,\"HostAccountIds\":[%s]}".formatted(first, root)));
        assertThat(hostsOf("User", user)).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({
        "AttachHostAccountsToUser, UserId",
        "AttachHostAccountsToUserGroup, UserGroupId",
        "DetachHostAccountsFromUser, UserId",
        "DetachHostAccountsFromUserGroup, UserGroupId"
    })
    void refusesBadRequestsAsAWhole(String action, String idName) {
        Request request = Request.of(action, instanceId).with(idName, "1").with("Hosts", "[{\"HostId\":\"1\"}]");

        assertThat(emulator.call(request))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because(idName + " \"1\" names no user");
        assertThat(emulator.call(request.with(idName, "x")))
                .isRefusedAsInvalid()
                .because(idName + " must be an id");
        assertThat(emulator.call(request.without(idName))).isRefusedAsInvalid().because(idName + " is required");
        assertThat(emulator.call(request.without("InstanceId")))
                .isRefusedAsInvalid()
                .because("InstanceId");
        assertThat(emulator.call(request.without("Hosts"))).isRefusedAsInvalid().because("Hosts is required");
        assertThat(emulator.call(request.with("Hosts", "")))
                .isRefusedAsInvalid()
                .because("Hosts is required");
        assertThat(emulator.call(request.with("Hosts", "[]")))
                .isRefusedAsInvalid()
                .because("Hosts must hold 1 to 10 elements");
        assertThat(emulator.call(request.with("Hosts", "[null]")))
                .isRefusedAsInvalid()
                .because("Hosts.1 is required");
        assertThat(emulator.call(request.with("Hosts", "[{")))
                .isRefusedAsInvalid()
                .because("Hosts must be the JSON text of a list");
        assertThat(emulator.call(request.with("Hosts", "[\"1\"]")))
                .isRefusedAsInvalid()
                .because("Hosts must be");
    }

    @Test
    void takesTenHostsOfTenAccountsAndNoMore() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");
        String[] ten = IntStream.range(0, 10)
                .mapToObj(number -> newHostAccount(host, "a" + number))
                .toArray(String[]::new);
        String eleven = IntStream.rangeClosed(1, 11).mapToObj(Integer::toString).collect(Collectors.joining("\",\""));

        done(attachHosts("User", user, accounts(host, ten)));
        assertThat(outcomes(attachHosts(
                        "User",
                        user,
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(number -> accounts("" + (900 + number)))
                                .collect(Collectors.joining(",", "[", "]")))))
                .hasSize(10)
                .containsOnly("OBJECT_NOT_FOUND");
        assertThat(emulator.call(attachHosts(
                        "User",
                        user,
                        IntStream.rangeClosed(1, 11)
                                .mapToObj(number -> accounts("" + number))
                                .collect(Collectors.joining(",", "[", "]")))))
                .isRefusedAsInvalid()
                .because("Hosts must hold 1 to 10 elements");
        assertThat(emulator.call(attachHosts("User", user, "[" + accounts(host) + "," + accounts("2", eleven) + "]")))
                .isRefusedAsInvalid()
                .because("Hosts.2.HostAccountIds must hold 0 to 10 elements");
    }

    @Test
    void takesAGroupOfAnotherProjectForUnknown() {
        String group = emulator.call(Request.of("CreateUserGroup", instanceId)
                        .with("UserGroupName", "ops")
                        .with("ProjectId", "7"))
                .at("/UserGroupId")
                .asString();
        String host = newHost("host01");

        assertThat(emulator.call(attachHosts("UserGroup", group, accounts(host)).with("ProjectId", "8")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND");
        done(attachHosts("UserGroup", group, accounts(host)).with("ProjectId", "7"));
        assertThat(emulator.call(detachHosts("UserGroup", group, accounts(host)).with("ProjectId", "8")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND");
        done(detachHosts("UserGroup", group, accounts(host)));
    }

    @Test
    void endsAGrantWithItsUserGroupHostOrAccount() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String first = newHost("host01");
        String second = newHost("host02");
        String root = newHostAccount(first, "root");
        for (String subject : List.of("User", "UserGroup")) {
            done(attachHosts(
                    subject,
                    subject.equals("User") ? user : group,
                    "[" + accounts(first, root) + "," + accounts(second) + "]"));
        }
        assertThat(count("asset_grant")).isEqualTo(4);
        assertThat(count("account_grant")).isEqualTo(2);

        accepted(Request.of("DeleteHostAccount", instanceId).with("HostAccountId", root));
        assertThat(count("account_grant")).isZero();
        assertThat(hostsOf("User", user)).containsExactly(first, second);
        accepted(Request.of("DeleteHost", instanceId).with("HostId", first));
        assertThat(hostsOf("User", user)).containsExactly(second);
        accepted(Request.of("DeleteUserGroup", instanceId).with("UserGroupId", group));
        assertThat(count("asset_grant")).isEqualTo(1);
        accepted(Request.of("DeleteUser", instanceId).with("UserId", user));
        assertThat(count("asset_grant")).isZero();
    }
}
