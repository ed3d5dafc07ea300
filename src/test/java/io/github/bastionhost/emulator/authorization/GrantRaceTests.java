package io.github.bastionhost.emulator.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many callers grant, take away and delete the same things: each is answered, and nothing is left half done. */
class GrantRaceTests extends AuthorizationTests {

    private static final int CALLERS = 32;

    private static String host(String hostId, String accountId) {
        return "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(hostId, accountId);
    }

    private static Map<String, Integer> counted(List<String> codes) {
        Map<String, Integer> counts = new TreeMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    @Test
    void oneCallerGrantsAHostAndOneTakesItAway() {
        String user = newSubject("User", "ops");
        String hostId = newHost("host01");
        String root = newHostAccount(hostId, "root");
        Request attach = attachHosts("User", user, "{\"HostId\":\"" + hostId + "\"}");
        Request detach = detachHosts("User", user, "{\"HostId\":\"" + hostId + "\"}");

        assertThat(counted(Race.of(16, number -> outcome(attach))))
                .isEqualTo(Map.of("OK", 1, "OBJECT_AlREADY_EXISTS", 15));
        assertThat(counted(Race.of(16, number -> outcome(attachHosts("User", user, host(hostId, root))))))
                .isEqualTo(Map.of("OK[OK]", 1, "OK[OBJECT_AlREADY_EXISTS]", 15));
        assertThat(counted(Race.of(16, number -> outcome(detach)))).isEqualTo(Map.of("OK", 1, "OBJECT_NOT_FOUND", 15));
        assertThat(count("asset_grant")).isZero();
        assertThat(count("account_grant")).isZero();
    }

    @RepeatedTest(3)
    void nothingIsLeftOfWhatIsDeletedMeanwhile() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String first = newHost("host01");
        String second = newHost("host02");
        String firstAccount = newHostAccount(first, "root");
        String secondAccount = newHostAccount(second, "root");
        String hostGroup = newHostGroup("group");
        String names = "{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}".formatted(hostGroup);
        // Two callers name the hosts in opposite orders.
        String ascending = "[" + host(first, firstAccount) + "," + host(second, secondAccount) + "]";
        String descending = "[" + host(second, secondAccount) + "," + host(first, firstAccount) + "]";
        List<Request> requests = List.of(
                attachHosts("User", user, ascending),
                attachHosts("User", user, descending),
                attachHosts("UserGroup", group, ascending),
                attachHosts("UserGroup", group, descending),
                detachHosts("User", user, ascending),
                detachHosts("UserGroup", group, "{\"HostId\":\"" + second + "\"}"),
                attachGroups("User", user, names),
                attachGroups("UserGroup", group, names),
                detachGroups("User", user, names),
                Request.of("DeleteHostAccount", instanceId).with("HostAccountId", secondAccount),
                Request.of("DeleteHost", instanceId).with("HostId", first),
                Request.of("DeleteHostGroup", instanceId).with("HostGroupId", hostGroup),
                Request.of("DeleteUser", instanceId).with("UserId", user));

        List<Answer> answers = Race.of(CALLERS, number -> {
            Answer last = emulator.call(requests.get(number % requests.size()));
            for (int round = 1; round < 6 && last.status() < 500; round++) {
                last = emulator.call(requests.get((number + round) % requests.size()));
            }
            return last;
        });

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isLessThan(500));
        assertThat(orphans()).isZero();
        accepted(Request.of("DeleteUserGroup", instanceId).with("UserGroupId", group));
        assertThat(count("asset_grant")).isZero();
        assertThat(count("account_grant")).isZero();
    }

    /** Grants of the instance whose subject or asset is gone, and accounts of grants that are gone. */
    private long orphans() {
        return database()
                .sql("""
                        select (select count(*) from asset_grant g where instance_id = :instance and (
                          user_id is not null and not exists (select 1 from bastion_user u
                            where u.world = g.world and u.instance_id = g.instance_id and u.user_id = g.user_id)
                          or host_id is not null and not exists (select 1 from host h
                            where h.world = g.world and h.instance_id = g.instance_id and h.host_id = g.host_id)
                          or host_group_id is not null and not exists (select 1 from host_group h
                            where h.world = g.world and h.instance_id = g.instance_id
                              and h.host_group_id = g.host_group_id)))
                        + (select count(*) from account_grant a where instance_id = :instance
                            and not exists (select 1 from asset_grant g
                              where g.world = a.world and g.instance_id = a.instance_id and g.grant_id = a.grant_id))
                        """)
                .param("instance", instanceId)
                .query(Long.class)
                .single();
    }
}
