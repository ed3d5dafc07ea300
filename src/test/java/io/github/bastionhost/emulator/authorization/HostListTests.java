package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ListHostsForUser(Group) and ListHostAccountsForUser(Group): catalogue and samples. */
class HostListTests extends AuthorizationTests {

    private static String host(String hostId) {
        return "{\"HostId\":\"" + hostId + "\"}";
    }

    private List<String> names(Request list) {
        return each(accepted(list), "Hosts", "HostName");
    }

    @Test
    void showsOfAHostWhatTheSampleShows() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String host = accepted(createHost("host01")
                        .with("ActiveAddressType", "Public")
                        .with("HostPublicAddress", "host.example.com")
                        .with("OSType", "Windows")
                        .with("Comment", "comment")
                        .with("ProjectId", "3"))
                .at("/HostId")
                .asString();
        done(attachHosts("User", user, host(host)));
        done(attachHosts("UserGroup", group, host(host)));

        String shown = ("\"ActiveAddressType\":\"Public\",\"Comment\":\"comment\",\"HostId\":\"%s\","
                        + "\"HostName\":\"host01\",\"HostPrivateAddress\":\"10.0.0.1\","
                        + "\"HostPublicAddress\":\"host.example.com\",\"OSType\":\"Windows\"")
                .formatted(host);
        Answer ofUser = accepted(of("ListHostsFor", "User", user));
        assertThat(ofUser.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Hosts\":[{" + shown
                                + ",\"ProjectId\":\"3\",\"ProjectName\":\"\"}],\"TotalCount\":1}")
                        .formatted(ofUser.header("x-acs-request-id")));
        Answer ofGroup = accepted(of("ListHostsFor", "UserGroup", group));
        assertThat(ofGroup.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"Hosts\":[{" + shown + "}],\"TotalCount\":1}")
                        .formatted(ofGroup.header("x-acs-request-id")));
    }

    @Test
    void showsNoProjectAsAnEmptyText() {
        String user = newSubject("User", "ops");
        done(attachHosts("User", user, host(newHost("host01"))));

        assertThat(accepted(of("ListHostsFor", "User", user))).hasMember("/Hosts/0/ProjectId", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void listsWhatIsGrantedOrNotPageByPage(String subject) {
        String id = newSubject(subject, "ops");
        String other = newSubject(subject, "others");
        List<String> hosts = new ArrayList<>();
        for (int number = 0; number < 23; number++) {
            hosts.add(newHost("h" + number));
        }
        Request list = of("ListHostsFor", subject, id);
        Request rest = list.with("Mode", "Unauthorized");
        assertThat(accepted(list).body()).contains("\"Hosts\":[],\"TotalCount\":0");
        assertThat(accepted(rest)).hasMember("/TotalCount", "23");

        // In another order than that of the ids; what the other has does not count.
        done(attachHosts(subject, id, "[" + host(hosts.get(7)) + "," + host(hosts.get(2)) + "]"));
        done(attachHosts(subject, other, "[" + host(hosts.get(3)) + "," + host(hosts.get(2)) + "]"));

        assertThat(names(list)).containsExactly("h2", "h7");
        assertThat(names(list.with("Mode", "Authorized"))).containsExactly("h2", "h7");
        assertThat(names(list.with("PageSize", "1").with("PageNumber", "2"))).containsExactly("h7");
        assertThat(accepted(list.with("PageSize", "1"))).hasMember("/TotalCount", "2");
        assertThat(names(list.with("PageNumber", "3"))).isEmpty();
        assertThat(accepted(list.with("PageNumber", "3"))).hasMember("/TotalCount", "2");
        assertThat(names(rest)).hasSize(20).startsWith("h0", "h1", "h3").doesNotContain("h2", "h7");
        assertThat(accepted(rest)).hasMember("/TotalCount", "21");
        assertThat(names(rest.with("PageNumber", "2"))).containsExactly("h22");
        assertThat(names(rest.with("PageSize", "0"))).hasSize(20);
        assertThat(names(rest.with("PageSize", "100"))).hasSize(21);
    }

    @ParameterizedTest
    @CsvSource({"User, Authorized", "User, Unauthorized", "UserGroup, Authorized", "UserGroup, Unauthorized"})
    void filters(String subject, String mode) {
        String id = newSubject(subject, "ops");
        String linux = newHost("linux");
        String windows = accepted(createHost("windows")
                        .with("OSType", "Windows")
                        .with("ProjectId", "3")
                        .with("HostPublicAddress", "host.example.com"))
                .at("/HostId")
                .asString();
        if (mode.equals("Authorized")) {
            done(attachHosts(subject, id, "[" + host(linux) + "," + host(windows) + "]"));
        }
        Request list = of("ListHostsFor", subject, id).with("Mode", mode);

        assertThat(names(list.with("HostName", "linux"))).containsExactly("linux");
        assertThat(names(list.with("HostName", "linu"))).isEmpty();
        assertThat(names(list.with("HostName", ""))).hasSize(2);
        assertThat(names(list.with("HostAddress", "10.0.0.1"))).containsExactly("linux", "windows");
        assertThat(names(list.with("HostAddress", "host.example.com"))).containsExactly("windows");
        assertThat(names(list.with("HostAddress", "10.0.0"))).isEmpty();
        assertThat(names(list.with("OSType", "Windows"))).containsExactly("windows");
        assertThat(names(list.with("OSType", ""))).hasSize(2);
        assertThat(names(list.with("ProjectId", "3"))).containsExactly("windows");
        assertThat(names(list.with("OSType", "Windows").with("HostName", "linux")))
                .isEmpty();
        assertThat(accepted(list.with("HostAddress", "10.0.0.1").with("PageSize", "1")))
                .hasMember("/TotalCount", "2");
        assertThat(accepted(list.with("OSType", "Linux").with("PageSize", "1").with("PageNumber", "2")))
                .hasMember("/TotalCount", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void refusesBadRequests(String subject) {
        String id = newSubject(subject, "ops");
        Request list = of("ListHostsFor", subject, id);

        assertThat(emulator.call(list.with("Mode", "authorized")))
                .isRefusedAsInvalid()
                .because("Mode must be one of Authorized, Unauthorized");
        assertThat(emulator.call(list.with("OSType", "BeOS")))
                .isRefusedAsInvalid()
                .because("OSType must be one of");
        assertThat(emulator.call(list.with("PageSize", "101")))
                .isRefusedAsInvalid()
                .because("PageSize");
        assertThat(emulator.call(list.with("PageSize", "-1")))
                .isRefusedAsInvalid()
                .because("PageSize");
        assertThat(emulator.call(list.with("PageNumber", "0")))
                .isRefusedAsInvalid()
                .because("PageNumber");
        assertThat(emulator.call(list.with(subject + "Id", "99999")))
                .isRefusedWith(404, "OBJECT_NOT_FOUND")
                .because(subject + "Id \"99999\" names no user");
        assertThat(emulator.call(list.with(subject + "Id", "x")))
                .isRefusedAsInvalid()
                .because(subject + "Id");
        assertThat(emulator.call(list.without(subject + "Id")))
                .isRefusedAsInvalid()
                .because(subject + "Id is required");
    }

    @Test
    void answersTheLargestPageNumber() {
        String user = newSubject("User", "ops");
        newHost("host01");
        Request list = of("ListHostsFor", "User", user)
                .with("PageNumber", "2147483647")
                .with("PageSize", "100");

        assertThat(accepted(list)).hasMember("/TotalCount", "0");
        assertThat(accepted(list.with("Mode", "Unauthorized"))).hasMember("/TotalCount", "1");
    }

    @Test
    void countsOnlyWhatIsGrantedToTheUserItself() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String hostGroup = newHostGroup("group");
        putUserIntoGroup(user, group);
        String direct = newHost("direct");
        String member = newHost("member");
        putHostIntoGroup(member, hostGroup);
        done(attachHosts("UserGroup", group, host(direct)));
        done(attachGroups("User", user, "{\"HostGroupId\":\"" + hostGroup + "\"}"));

        assertThat(hostsOf("User", user)).isEmpty();
        assertThat(names(of("ListHostsFor", "User", user).with("Mode", "Unauthorized")))
                .containsExactly("direct", "member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void listsAllAccountsOfOneHost(String subject) {
        String id = newSubject(subject, "ops");
        String other = newSubject(subject, "others");
        String hostId = newHost("host01");
        String root = newHostAccount(hostId, "root");
        String admin = newHostAccount(hostId, "admin");
        newHostAccount(newHost("host02"), "root");
        done(attachHosts(subject, id, "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(hostId, root)));
        done(attachHosts(subject, other, "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(hostId, admin)));
        Request list = of("ListHostAccountsFor", subject, id).with("HostId", hostId);

        Answer answer = accepted(list);
        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%1$s\",\"HostAccounts\":["
                                + "{\"HostAccountId\":\"%3$s\",\"HostAccountName\":\"root\",\"HostId\":\"%2$s\","
                                + "\"IsAuthorized\":true,\"ProtocolName\":\"SSH\"},"
                                + "{\"HostAccountId\":\"%4$s\",\"HostAccountName\":\"admin\",\"HostId\":\"%2$s\","
                                + "\"IsAuthorized\":false,\"ProtocolName\":\"SSH\"}],\"TotalCount\":2}")
                        .formatted(answer.header("x-acs-request-id"), hostId, root, admin));
        assertThat(each(accepted(list.with("HostAccountName", "admin")), "HostAccounts", "HostAccountId"))
                .containsExactly(admin);
        assertThat(accepted(list.with("HostAccountName", "nobody")).body())
                .contains("\"HostAccounts\":[],\"TotalCount\":0");
        Answer second = accepted(list.with("PageSize", "1").with("PageNumber", "2"));
        assertThat(second).hasMember("/TotalCount", "2").hasMember("/HostAccounts/0/HostAccountName", "admin");
        assertThat(accepted(list.with("PageSize", "1"))).hasMember("/TotalCount", "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"User", "UserGroup"})
    void refusesAccountsOfAnUnknownHostOrSubject(String subject) {
        String id = newSubject(subject, "ops");
        String hostId = accepted(createHost("host01").with("ProjectId", "3"))
                .at("/HostId")
                .asString();
        Request list = of("ListHostAccountsFor", subject, id).with("HostId", hostId);

        assertThat(accepted(list.with("ProjectId", "3"))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(list.with("ProjectId", "4"))).isRefusedWith(400, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list.with("HostId", "99999")))
                .isRefusedWith(400, "OBJECT_NOT_FOUND")
                .because("HostId \"99999\" names no host");
        assertThat(emulator.call(list.with("HostId", "x"))).isRefusedAsInvalid().because("HostId must be an id");
        assertThat(emulator.call(list.without("HostId"))).isRefusedAsInvalid().because("HostId is required");
        assertThat(emulator.call(list.with(subject + "Id", "99999"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
        assertThat(emulator.call(list.with("InstanceId", instanceId + "x"))).isRefusedWith(404, "OBJECT_NOT_FOUND");
    }
}
