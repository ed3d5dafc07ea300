package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.policy.PolicyRequests.addDatabaseToGroup;
import static io.github.bastionhost.emulator.policy.PolicyRequests.addHostToGroup;
import static io.github.bastionhost.emulator.policy.PolicyRequests.createPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabase;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newDatabaseAccount;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHost;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHostAccount;
import static io.github.bastionhost.emulator.policy.PolicyRequests.newHostGroup;
import static io.github.bastionhost.emulator.policy.PolicyRequests.onPolicy;
import static io.github.bastionhost.emulator.policy.PolicyRequests.setSection;
import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.addUsersToGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.newUserGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What several policies decide together for a user on an account of an asset. */
class PolicyInForceTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PolicyService policies;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    private ControlRules inForce(
            String world, long userId, AssetType type, @Nullable Long accountId, @Nullable String name) {
        List<ControlRules> rules = new ArrayList<>();
        worlds.within(world, () -> rules.add(policies.inForce(instanceId, userId, type, 1, accountId, name)));
        return rules.get(0);
    }

    private ControlRules onHost(long userId, @Nullable Long accountId, @Nullable String name) {
        return inForce(World.DEFAULT, userId, AssetType.Host, accountId, name);
    }

    private ControlRules onDatabase(long userId, @Nullable Long accountId, @Nullable String name) {
        return inForce(World.DEFAULT, userId, AssetType.Database, accountId, name);
    }

    private String policy(String name, int priority) {
        Request create = createPolicy(instanceId, name).with("Priority", Integer.toString(priority));
        return emulator.call(create).at("/PolicyId").asString();
    }

    private void approval(String policyId, String status) {
        assertThat(emulator.call(
                        setSection("ApprovalConfig", instanceId, policyId, "{\"SwitchStatus\":\"" + status + "\"}")))
                .isAccepted();
    }

    private void call(Request request) {
        assertThat(emulator.call(request)).isAccepted();
    }

    private Request userScope(String policyId, String scopeType) {
        return onPolicy("SetPolicyUserScope", instanceId, policyId).with("ScopeType", scopeType);
    }

    private Request assetScope(String policyId, String scopeType) {
        return onPolicy("SetPolicyAssetScope", instanceId, policyId).with("ScopeType", scopeType);
    }

    @Test
    void isEverythingAllowedWithoutPolicies() {
        policy("empty", 1);
        ControlRules rules = onHost(1, null, null);

        assertThat(rules.approvalRequired()).isFalse();
        assertThat(rules.allowsAt(Instant.EPOCH)).isTrue();
        assertThat(rules.allowsSource("10.0.0.1")).isTrue();
        assertThat(rules.allowsSshChannel()).isTrue();
        assertThat(rules.allowsSftpChannel()).isTrue();
    }

    @Test
    void isDecidedByTheSmallestPriority() {
        approval(policy("second", 2), "On");
        approval(policy("first", 1), "Off");
        approval(policy("third", 3), "On");

        assertThat(onHost(1, null, null).approvalRequired()).isFalse();

        call(onPolicy("ModifyPolicy", instanceId, "1").with("Priority", "1"));
        call(onPolicy("ModifyPolicy", instanceId, "2").with("Priority", "2"));
        assertThat(onHost(1, null, null).approvalRequired()).isTrue();
    }

    @Test
    void isDecidedByTheNewestOfEqualPriority() {
        approval(policy("older", 5), "Off");
        String newer = policy("newer", 5);
        approval(newer, "On");

        assertThat(onHost(1, null, null).approvalRequired()).isTrue();

        call(onPolicy("DeletePolicy", instanceId, newer));
        assertThat(onHost(1, null, null).approvalRequired()).isFalse();
    }

    @Test
    void isDecidedSectionBySection() {
        String first = policy("first", 1);
        String second = policy("second", 2);
        call(setSection("IPAclConfig", instanceId, first, "{\"AclType\":\"white\",\"IPs\":[\"10.0.0.0/8\"]}"));
        call(setSection("IPAclConfig", instanceId, second, "{\"AclType\":\"white\",\"IPs\":[\"192.168.0.1\"]}"));
        call(setSection("ProtocolConfig", instanceId, second, "{\"SSH\":{\"SFTPChannel\":\"Enable\"}}"));
        approval(second, "On");

        ControlRules rules = onHost(1, null, null);

        assertThat(rules.allowsSource("10.9.9.9")).isTrue();
        assertThat(rules.allowsSource("192.168.0.1")).isFalse();
        assertThat(rules.allowsSource("unknown")).isFalse();
        assertThat(rules.allowsSshChannel()).isFalse();
        assertThat(rules.allowsSftpChannel()).isTrue();
        assertThat(rules.approvalRequired()).isTrue();
    }

    @Test
    void refusesTheSourcesOfABlackList() {
        call(setSection("IPAclConfig", instanceId, policy("p", 1), "{\"AclType\":\"black\",\"IPs\":[\"10.0.0.0/8\"]}"));

        assertThat(onHost(1, null, null).allowsSource("10.9.9.9")).isFalse();
        assertThat(onHost(1, null, null).allowsSource("11.0.0.1")).isTrue();
        assertThat(onHost(1, null, null).allowsSource("unknown")).isTrue();
    }

    @Test
    void readsDaysAndHoursInTheTimeZoneOfTheCloud() {
        call(setSection(
                "AccessTimeRangeConfig",
                instanceId,
                policy("p", 1),
                "{\"EffectiveTime\":[{\"Days\":[1],\"Hours\":[0,9]},{\"Days\":[7],\"Hours\":[23]}]}"));
        ControlRules rules = onHost(1, null, null);

        // 2026-11-23 is a Monday.
        assertThat(rules.allowsAt(Instant.parse("2026-11-23T00:59:59Z"))).isFalse();
        assertThat(rules.allowsAt(Instant.parse("2026-11-23T01:00:00Z"))).isTrue();
        assertThat(rules.allowsAt(Instant.parse("2026-11-23T01:59:59Z"))).isTrue();
        assertThat(rules.allowsAt(Instant.parse("2026-11-23T02:00:00Z"))).isFalse();
        assertThat(rules.allowsAt(Instant.parse("2026-11-22T16:00:00Z"))).isTrue();
        assertThat(rules.allowsAt(Instant.parse("2026-11-22T15:59:59Z"))).isTrue();
        assertThat(rules.allowsAt(Instant.parse("2026-11-22T14:59:59Z"))).isFalse();
        assertThat(rules.allowsAt(Instant.parse("2026-11-24T01:00:00Z"))).isFalse();
    }

    @Test
    void appliesToTheUsersOfItsScope() {
        newUser(emulator, instanceId, "alice");
        newUser(emulator, instanceId, "bob");
        newUserGroup(emulator, instanceId, "others");
        newUserGroup(emulator, instanceId, "group");
        String policy = policy("p", 1);
        approval(policy, "On");

        call(userScope(policy, "User").with("UserIds.1", "1"));
        assertThat(onHost(1, null, null).approvalRequired()).isTrue();
        assertThat(onHost(2, null, null).approvalRequired()).isFalse();

        call(userScope(policy, "UserGroup").with("UserGroupIds.1", "2"));
        assertThat(onHost(2, null, null).approvalRequired()).isFalse();
        call(addUsersToGroup(instanceId, "1", "1"));
        call(addUsersToGroup(instanceId, "2", "2"));
        assertThat(onHost(1, null, null).approvalRequired()).isFalse();
        assertThat(onHost(2, null, null).approvalRequired()).isTrue();

        call(Request.of("DeleteUserGroup", instanceId).with("UserGroupId", "2"));
        assertThat(onHost(2, null, null).approvalRequired()).isFalse();
        call(userScope(policy, "All"));
        assertThat(onHost(2, null, null).approvalRequired()).isTrue();
    }

    @Test
    void appliesToTheHostsAndAccountsOfItsScope() {
        newHost(emulator, instanceId, "10.0.0.1");
        newHost(emulator, instanceId, "10.0.0.2");
        newHostAccount(emulator, instanceId, "1", "root");
        newHostAccount(emulator, instanceId, "1", "app");
        String policy = policy("p", 1);
        approval(policy, "On");

        call(assetScope(policy, "Host").with("Hosts.1.HostId", "1"));
        assertThat(onHost(1, 1L, "root").approvalRequired()).isTrue();
        assertThat(onHost(1, null, "custom").approvalRequired()).isTrue();
        assertThat(onDatabase(1, 1L, "root").approvalRequired()).isFalse();

        call(assetScope(policy, "Host").with("Hosts.1.HostId", "1").with("Hosts.1.HostAccountIds.1", "2"));
        assertThat(onHost(1, 1L, "root").approvalRequired()).isFalse();
        assertThat(onHost(1, 2L, "app").approvalRequired()).isTrue();
        assertThat(onHost(1, null, "app").approvalRequired()).isFalse();

        call(assetScope(policy, "Host").with("Hosts.1.HostId", "2"));
        assertThat(onHost(1, 1L, "root").approvalRequired()).isFalse();
    }

    @Test
    void appliesToTheDatabasesAndAccountsOfItsScope() {
        newDatabase(emulator, instanceId, "a.example.com");
        newDatabaseAccount(emulator, instanceId, "1", "root");
        newDatabaseAccount(emulator, instanceId, "1", "app");
        String policy = policy("p", 1);
        approval(policy, "On");

        call(assetScope(policy, "Database").with("Databases.1.DatabaseId", "1"));
        assertThat(onDatabase(1, 1L, "root").approvalRequired()).isTrue();
        assertThat(onHost(1, 1L, "root").approvalRequired()).isFalse();

        call(assetScope(policy, "Database")
                .with("Databases.1.DatabaseId", "1")
                .with("Databases.1.DatabaseAccountIds.1", "2"));
        assertThat(onDatabase(1, 1L, "root").approvalRequired()).isFalse();
        assertThat(onDatabase(1, 2L, "app").approvalRequired()).isTrue();
    }

    @Test
    void appliesToTheAssetsAndAccountNamesOfItsGroups() {
        newHost(emulator, instanceId, "10.0.0.1");
        newDatabase(emulator, instanceId, "a.example.com");
        newHostGroup(emulator, instanceId, "hosts");
        newHostGroup(emulator, instanceId, "databases");
        String policy = policy("p", 1);
        approval(policy, "On");

        call(assetScope(policy, "HostGroup")
                .with("HostGroups.1.HostGroupId", "1")
                .with("HostGroups.2.HostGroupId", "2")
                .with("HostGroups.2.AccountNames.1", "root"));
        assertThat(onHost(1, null, "root").approvalRequired()).isFalse();
        addHostToGroup(emulator, instanceId, "1", "1");
        addDatabaseToGroup(emulator, instanceId, "2", "1");

        assertThat(onHost(1, null, "root").approvalRequired()).isTrue();
        assertThat(onHost(1, null, null).approvalRequired()).isTrue();
        assertThat(onDatabase(1, null, "root").approvalRequired()).isTrue();
        assertThat(onDatabase(1, null, "app").approvalRequired()).isFalse();
        assertThat(onDatabase(1, null, null).approvalRequired()).isFalse();
    }

    @Test
    void passesOverPoliciesThatDoNotApply() {
        newUser(emulator, instanceId, "alice");
        String first = policy("first", 1);
        approval(first, "Off");
        call(userScope(first, "User").with("UserIds.1", "1"));
        approval(policy("second", 2), "On");

        assertThat(onHost(1, null, null).approvalRequired()).isFalse();
        assertThat(onHost(2, null, null).approvalRequired()).isTrue();
    }

    @Test
    void isDecidedWithinAWorldAndAnInstance() {
        approval(policy("p", 1), "On");

        assertThat(inForce("elsewhere", 1, AssetType.Host, null, null).approvalRequired())
                .isFalse();
        worlds.within(
                World.DEFAULT,
                () -> assertThat(policies.inForce(instanceId + "x", 1, AssetType.Host, 1, null, null)
                                .approvalRequired())
                        .isFalse());
    }
}
