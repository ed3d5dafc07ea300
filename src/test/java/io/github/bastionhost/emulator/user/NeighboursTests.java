package io.github.bastionhost.emulator.user;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.user.UserRequests.createRamUser;
import static io.github.bastionhost.emulator.user.UserRequests.createUser;
import static io.github.bastionhost.emulator.user.UserRequests.newUser;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.addUsersToGroup;
import static io.github.bastionhost.emulator.usergroup.UserGroupRequests.newUserGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.user.UserService.UserFacts;
import io.github.bastionhost.emulator.world.World;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the rooms that lead to users ask of them, and that nobody sees the users of another world. */
class NeighboursTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private UserService users;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private UserEditor editor;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    private ListUsersRequest list(@Nullable String groupId) {
        return new ListUsersRequest(instanceId, null, null, null, null, null, null, null, groupId, null, null);
    }

    @Test
    void tellsWhoARamUserIs() {
        newUser(emulator, createRamUser(instanceId, "bob", "12274").with("DisplayName", "Bob"));
        newUser(emulator, createRamUser(instanceId, "carl", "55").with("Source", "AD"));

        worlds.within(World.DEFAULT, () -> {
            assertThat(users.findBySourceUserId(instanceId, "12274")).contains(new UserFacts(1, "bob", "Bob", true));
            assertThat(users.findBySourceUserId(instanceId, "55")).isEmpty();
            assertThat(users.findBySourceUserId(instanceId + "x", "12274")).isEmpty();
        });
    }

    @Test
    void tellsWhetherAUserMayLogOn() {
        newUser(emulator, instanceId, "active");
        newUser(emulator, instanceId, "locked");
        newUser(emulator, createUser(instanceId, "ended").with("EffectiveEndTime", "1"));
        newUser(emulator, createUser(instanceId, "begins").with("EffectiveStartTime", "99999999999"));
        assertThat(emulator.call(Request.of("LockUsers", instanceId).with("UserIds", "[\"2\"]")))
                .isAccepted();

        worlds.within(World.DEFAULT, () -> {
            assertThat(List.of(1L, 2L, 3L, 4L))
                    .map(id -> users.find(instanceId, id).orElseThrow().active())
                    .containsExactly(true, false, false, false);
            assertThat(users.find(instanceId, 5)).isEmpty();
            users.require(instanceId, 4);
            assertThatThrownBy(() -> users.require(instanceId, 5)).isInstanceOf(RpcException.class);
        });
    }

    @Test
    void keepsTheWorldsApart() {
        String group = newUserGroup(emulator, instanceId, "group");
        String user = newUser(emulator, instanceId, "here");
        assertThat(emulator.call(addUsersToGroup(instanceId, group, user))).isAccepted();

        worlds.within("elsewhere", () -> {
            assertThat(users.list(list(null))).isEmpty();
            User elsewhere = editor.create(new CreateUserRequest(
                    instanceId,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    UserSource.IDAAS,
                    null,
                    null,
                    null,
                    "there"));
            assertThat(Long.toString(elsewhere.userId())).isEqualTo(user);
            assertThat(users.list(list(null))).hasSize(1);
            assertThat(users.list(list(group))).isEmpty();
            assertThat(users.find(instanceId, 1)).map(UserFacts::name).contains("there");
        });
        worlds.within(World.DEFAULT, () -> {
            assertThat(users.list(list(group))).hasSize(1);
            assertThat(users.find(instanceId, 1)).map(UserFacts::name).contains("here");
        });
    }
}
