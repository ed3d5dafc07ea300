package io.github.bastionhost.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The second in which a user's state changes. */
class UserStateTests {

    private static User user(long start, long end) {
        User user = new User("instance", 1, "name", UserSource.LOCAL, null);
        user.change(new UserChanges(null, null, end, start, null, null, null, null, null, null, null, null));
        return user;
    }

    @Test
    void aUserIsNormalFromItsStartUntilItsEnd() {
        User user = user(100, 200);

        assertThat(UserState.of(user, 99)).containsExactly(UserState.Inactive);
        assertThat(UserState.of(user, 100)).containsExactly(UserState.Normal);
        assertThat(UserState.of(user, 199)).containsExactly(UserState.Normal);
        assertThat(UserState.of(user, 200)).containsExactly(UserState.Expired);
        assertThat(user.isActiveAt(99)).isFalse();
        assertThat(user.isActiveAt(100)).isTrue();
        assertThat(user.isActiveAt(200)).isFalse();
    }

    @Test
    void zeroIsNoLimit() {
        User user = user(0, 0);

        assertThat(UserState.of(user, 0)).containsExactly(UserState.Normal);
        assertThat(UserState.of(user, Long.MAX_VALUE)).containsExactly(UserState.Normal);
    }

    @Test
    void aLockedUserIsFrozenWhateverElse() {
        User user = user(100, 200);
        user.lock();

        assertThat(UserState.of(user, 99)).containsExactly(UserState.Frozen, UserState.Inactive);
        assertThat(UserState.of(user, 150)).containsExactly(UserState.Frozen);
        assertThat(UserState.of(user, 200)).containsExactly(UserState.Frozen, UserState.Expired);
        assertThat(user.isActiveAt(150)).isFalse();
        user.unlock();
        assertThat(user.isActiveAt(150)).isTrue();
    }
}
