package io.github.bastionhost.emulator.authorization;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.each;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Grants of a world that was reset: what has the same ids in the new one has none of them. A service for itself. */
@TestPropertySource(properties = "bastionhost.control.allowed-hosts=emulator,other.test")
class GrantWorldTests extends AuthorizationTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Rights rights;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    private record Things(
            String user, String userGroup, String host, String account, String hostGroup, String database) {}

    private Things makeThings() {
        String user = newSubject("User", "ops");
        String userGroup = newSubject("UserGroup", "ops");
        String host = newHost("host01");
        String hostGroup = newHostGroup("group");
        String database = newDatabase("MySQL0");
        putUserIntoGroup(user, userGroup);
        putHostIntoGroup(host, hostGroup);
        putDatabaseIntoGroup(database, hostGroup);
        return new Things(user, userGroup, host, newHostAccount(host, "root"), hostGroup, database);
    }

    @Test
    void endWithTheWorld() {
        Things old = makeThings();
        for (String subject : List.of("User", "UserGroup")) {
            String id = subject.equals("User") ? old.user : old.userGroup;
            done(attachHosts(
                    subject, id, "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(old.host, old.account)));
            done(attachDatabases(subject, id, "{\"DatabaseId\":\"" + old.database + "\"}"));
            done(attachGroups(
                    subject, id, "{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}".formatted(old.hostGroup)));
        }

        emulator.control("POST", "/reset", "{}");

        Things same = makeThings();
        assertThat(same).isEqualTo(old);
        for (String subject : List.of("User", "UserGroup")) {
            String id = subject.equals("User") ? old.user : old.userGroup;
            assertThat(hostsOf(subject, id)).isEmpty();
            assertThat(authorized(of("ListHostAccountsFor", subject, id).with("HostId", old.host)))
                    .isEmpty();
            assertThat(accepted(of("ListDatabasesFor", subject, id))).hasMember("/TotalCount", "0");
            assertThat(accepted(of("ListHostGroupsFor", subject, id))).hasMember("/TotalCount", "0");
            Request rest = of("ListHostsFor", subject, id).with("Mode", "Unauthorized");
            assertThat(each(accepted(rest), "Hosts", "HostId")).containsExactly(old.host);
            assertThat(accepted(of("ListHostGroupAccountNamesFor", subject, id).with("HostGroupId", old.hostGroup))
                            .body())
                    .contains("\"HostAccountNames\":[]");
        }
        worlds.within(World.DEFAULT, () -> {
            assertThat(rights.mayUseHost(instanceId, Long.parseLong(old.user), Long.parseLong(old.host)))
                    .isFalse();
            assertThat(rights.mayUseHostAccount(instanceId, Long.parseLong(old.user), Long.parseLong(old.account)))
                    .isFalse();
            assertThat(rights.mayUseDatabase(instanceId, Long.parseLong(old.user), Long.parseLong(old.database)))
                    .isFalse();
        });
    }
}
