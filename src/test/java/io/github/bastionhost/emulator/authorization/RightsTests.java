package io.github.bastionhost.emulator.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a user may use in effect: each way that a grant can take, alone and all together. */
class RightsTests extends AuthorizationTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Rights rights;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private EntityManager rows;

    private <T> T asked(Supplier<T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        worlds.within(World.DEFAULT, () -> answer.set(question.get()));
        return answer.get();
    }

    private boolean mayUseHost(String user, String host) {
        return asked(() -> rights.mayUseHost(instanceId, Long.parseLong(user), Long.parseLong(host)));
    }

    private boolean mayUseHostAccount(String user, String account) {
        return asked(() -> rights.mayUseHostAccount(instanceId, Long.parseLong(user), Long.parseLong(account)));
    }

    private boolean mayUseDatabase(String user, String database) {
        return asked(() -> rights.mayUseDatabase(instanceId, Long.parseLong(user), Long.parseLong(database)));
    }

    private boolean mayUseDatabaseAccount(String user, String account) {
        return asked(() -> rights.mayUseDatabaseAccount(instanceId, Long.parseLong(user), Long.parseLong(account)));
    }

    private List<Long> listed(String jpql, String user) {
        return asked(() -> rows.createQuery(jpql, Long.class)
                .setParameter("instanceId", instanceId)
                .setParameter("userId", Long.parseLong(user))
                .getResultList());
    }

    private List<Long> hosts(String user) {
        return listed("select host.hostId from " + Rights.FROM_HOSTS + "order by host.hostId", user);
    }

    private List<Long> databases(String user) {
        return listed(
                "select database_.databaseId from " + Rights.FROM_DATABASES + "order by database_.databaseId", user);
    }

    private List<Long> accounts(String entity, String id, String condition, String user) {
        return listed(
                "select account.%2$s from %1$s account where account.instanceId = :instanceId and %3$s order by account.%2$s"
                        .formatted(entity, id, condition),
                user);
    }

    private List<Long> hostAccounts(String user) {
        return accounts("HostAccount", "hostAccountId", Rights.HOST_ACCOUNT_CONDITION, user);
    }

    private List<Long> databaseAccounts(String user) {
        return accounts("DatabaseAccount", "databaseAccountId", Rights.DATABASE_ACCOUNT_CONDITION, user);
    }

    @ParameterizedTest
    @CsvSource({"User, false", "User, true", "UserGroup, false", "UserGroup, true"})
    void hostsAndTheirAccounts(String subject, boolean throughAssetGroup) {
        String user = newSubject("User", "ops");
        String bystander = newSubject("User", "bystander");
        String group = newSubject("UserGroup", "ops");
        String id = subject.equals("User") ? user : group;
        String host = newHost("host01");
        String root = newHostAccount(host, "root");
        String admin = newHostAccount(host, "admin");
        String other = newHost("host02");
        String foreign = newHostAccount(other, "root");
        String hostGroup = newHostGroup("group");
        putHostIntoGroup(host, hostGroup);
        putUserIntoGroup(bystander, newSubject("UserGroup", "others"));
        if (throughAssetGroup) {
            done(attachGroups(subject, id, "{\"HostGroupId\":\"" + hostGroup + "\"}"));
        } else {
            done(attachHosts(subject, id, "{\"HostId\":\"" + host + "\"}"));
        }
        if (subject.equals("UserGroup")) {
            assertThat(mayUseHost(user, host)).isFalse();
            assertThat(hosts(user)).isEmpty();
            putUserIntoGroup(user, group);
        }

        assertThat(mayUseHost(user, host)).isTrue();
        assertThat(mayUseHost(user, other)).isFalse();
        assertThat(mayUseHost(bystander, host)).isFalse();
        assertThat(mayUseHost(user, "99999")).isFalse();
        assertThat(hosts(user)).containsExactly(Long.valueOf(host));
        assertThat(hosts(bystander)).isEmpty();
        assertThat(mayUseHostAccount(user, root)).isFalse();
        assertThat(hostAccounts(user)).isEmpty();

        if (throughAssetGroup) {
            done(attachGroups(
                    subject, id, "{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}".formatted(hostGroup)));
        } else {
            done(attachHosts(subject, id, "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(host, root)));
        }
        assertThat(mayUseHostAccount(user, root)).isTrue();
        assertThat(mayUseHostAccount(user, admin)).isFalse();
        assertThat(mayUseHostAccount(user, foreign)).isFalse();
        assertThat(mayUseHostAccount(bystander, root)).isFalse();
        assertThat(hostAccounts(user)).containsExactly(Long.valueOf(root));
        assertThat(hostAccounts(bystander)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"User, false", "User, true", "UserGroup, false", "UserGroup, true"})
    void databasesAndTheirAccounts(String subject, boolean throughAssetGroup) {
        String user = newSubject("User", "ops");
        String bystander = newSubject("User", "bystander");
        String group = newSubject("UserGroup", "ops");
        String id = subject.equals("User") ? user : group;
        String database = newDatabase("MySQL0");
        String test = newDatabaseAccount(database, "test");
        String admin = newDatabaseAccount(database, "admin");
        String other = newDatabase("MySQL1");
        String foreign = newDatabaseAccount(other, "test");
        String hostGroup = newHostGroup("group");
        putDatabaseIntoGroup(database, hostGroup);
        putUserIntoGroup(bystander, newSubject("UserGroup", "others"));
        if (subject.equals("UserGroup")) {
            putUserIntoGroup(user, group);
        }
        if (throughAssetGroup) {
            done(attachGroups(
                    subject, id, "{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"test\"]}".formatted(hostGroup)));
        } else {
            done(attachDatabases(
                    subject, id, "{\"DatabaseId\":\"%s\",\"DatabaseAccountIds\":[\"%s\"]}".formatted(database, test)));
        }

        assertThat(mayUseDatabase(user, database)).isTrue();
        assertThat(mayUseDatabase(user, other)).isFalse();
        assertThat(mayUseDatabase(bystander, database)).isFalse();
        assertThat(databases(user)).containsExactly(Long.valueOf(database));
        assertThat(databases(bystander)).isEmpty();
        assertThat(mayUseDatabaseAccount(user, test)).isTrue();
        assertThat(mayUseDatabaseAccount(user, admin)).isFalse();
        assertThat(mayUseDatabaseAccount(user, foreign)).isFalse();
        assertThat(mayUseDatabaseAccount(bystander, test)).isFalse();
        assertThat(databaseAccounts(user)).containsExactly(Long.valueOf(test));
        assertThat(databaseAccounts(bystander)).isEmpty();
    }

    @Test
    void listsAnAssetOnceThatIsGrantedInAllWays() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String second = newSubject("UserGroup", "second");
        putUserIntoGroup(user, group);
        putUserIntoGroup(user, second);
        String host = newHost("host01");
        String root = newHostAccount(host, "root");
        String database = newDatabase("MySQL0");
        String hostGroup = newHostGroup("group");
        putHostIntoGroup(host, hostGroup);
        putDatabaseIntoGroup(database, hostGroup);
        for (String[] subject : new String[][] {{"User", user}, {"UserGroup", group}, {"UserGroup", second}}) {
            done(attachHosts(
                    subject[0], subject[1], "{\"HostId\":\"%s\",\"HostAccountIds\":[\"%s\"]}".formatted(host, root)));
            done(attachDatabases(subject[0], subject[1], "{\"DatabaseId\":\"" + database + "\"}"));
            done(attachGroups(
                    subject[0],
                    subject[1],
                    "{\"HostGroupId\":\"%s\",\"HostAccountNames\":[\"root\"]}".formatted(hostGroup)));
        }

        assertThat(hosts(user)).containsExactly(Long.valueOf(host));
        assertThat(databases(user)).containsExactly(Long.valueOf(database));
        assertThat(hostAccounts(user)).containsExactly(Long.valueOf(root));
        assertThat(listed("select count(*) from " + Rights.FROM_HOSTS, user)).containsExactly(1L);
    }

    @Test
    void endWithTheMembershipThatTheyCameThrough() {
        String user = newSubject("User", "ops");
        String group = newSubject("UserGroup", "ops");
        String hostGroup = newHostGroup("group");
        String host = newHost("host01");
        putUserIntoGroup(user, group);
        putHostIntoGroup(host, hostGroup);
        done(attachGroups("UserGroup", group, "{\"HostGroupId\":\"" + hostGroup + "\"}"));
        assertThat(mayUseHost(user, host)).isTrue();

        done(Request.of("RemoveHostsFromGroup", instanceId)
                .with("HostGroupId", hostGroup)
                .with("HostIds", "[\"" + host + "\"]"));
        assertThat(mayUseHost(user, host)).isFalse();
        putHostIntoGroup(host, hostGroup);
        accepted(Request.of("DeleteUserGroup", instanceId).with("UserGroupId", group));
        assertThat(mayUseHost(user, host)).isFalse();
        assertThat(hosts(user)).isEmpty();
    }

    @Test
    void ofAnotherInstanceAreUnknown() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");
        done(attachHosts("User", user, "{\"HostId\":\"" + host + "\"}"));

        assertThat(mayUseHost(user, host)).isTrue();
        assertThat(asked(() -> rights.mayUseHost(instanceId + "x", Long.parseLong(user), Long.parseLong(host))))
                .isFalse();
    }

    @Test
    void ofAnotherWorldAreUnknown() {
        String user = newSubject("User", "ops");
        String host = newHost("host01");
        done(attachHosts("User", user, "{\"HostId\":\"" + host + "\"}"));

        worlds.within("another", () -> {
            assertThat(rights.mayUseHost(instanceId, Long.parseLong(user), Long.parseLong(host)))
                    .isFalse();
            assertThat(rows.createQuery("select count(*) from " + Rights.FROM_HOSTS, Long.class)
                            .setParameter("instanceId", instanceId)
                            .setParameter("userId", Long.parseLong(user))
                            .getSingleResult())
                    .isZero();
        });
    }
}
