package io.github.bastionhost.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nonces where they are stored and where they are remembered: nobody can tell which. */
class NoncesTests extends EmulatorTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant QUARTER_PAST = Instant.parse("2026-11-23T12:15:00Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Clock PAST_ONE = Clock.fixed(Instant.parse("2026-11-23T13:00:01Z"), ZoneOffset.UTC);
    private static final int MORE_THAN_BETWEEN_SWEEPS = 10_000;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Worlds worlds;

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
    }

    enum Kept {
        IN_THE_DATABASE,
        IN_MEMORY
    }

    private Nonces nonces(Kept kept, Clock clock) {
        return kept == Kept.IN_MEMORY
                ? new RememberedNonces(worlds, clock, () -> {})
                : new StoredNonces(database(), worlds, clock);
    }

    private boolean use(Nonces nonces, String world, String accessKeyId, String nonce) {
        AtomicBoolean used = new AtomicBoolean();
        worlds.within(world, () -> used.set(nonces.use(accessKeyId, nonce, QUARTER_PAST)));
        return used.get();
    }

    @ParameterizedTest
    @EnumSource
    void areGoodOnceForTheirKeyInTheirWorld(Kept kept) {
        Nonces nonces = nonces(kept, AT_NOON);

        assertThat(use(nonces, "default", "key", "nonce")).isTrue();
        assertThat(use(nonces, "default", "key", "nonce")).isFalse();
        assertThat(use(nonces, "default", "other", "nonce")).isTrue();
        assertThat(use(nonces, "default", "key", "other")).isTrue();
        assertThat(use(nonces, "nonces-elsewhere", "key", "nonce")).isTrue();
        assertThat(use(nonces, "nonces-elsewhere", "key", "nonce")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void areWonByOneOfManyCallers(Kept kept) {
        Nonces nonces = nonces(kept, AT_NOON);

        List<Boolean> used = Race.of(16, racer -> use(nonces, "default", "key", "nonce"));

        assertThat(used).containsOnlyOnce(true);
    }

    @ParameterizedTest
    @EnumSource
    void stayWhileTheyAreInTime(Kept kept) {
        assertThat(goodTwice(nonces(kept, AT_NOON))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void goWhenTheirTimeIsOver(Kept kept) {
        assertThat(goodTwice(nonces(kept, PAST_ONE))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areNoneInAFreshWorld(Kept kept) {
        Nonces nonces = nonces(kept, AT_NOON);
        assertThat(use(nonces, "default", "key", "nonce")).isTrue();

        backToTheStart();

        assertThat(use(nonces, "default", "key", "nonce")).isTrue();
    }

    /** Uses more nonces than come between two sweeps, all of them twice, and answers which were good again. */
    private IntStream goodTwice(Nonces nonces) {
        for (int number = 0; number < MORE_THAN_BETWEEN_SWEEPS; number++) {
            assertThat(use(nonces, "default", "key", "n" + number)).isTrue();
        }
        return IntStream.range(0, MORE_THAN_BETWEEN_SWEEPS)
                .filter(number -> use(nonces, "default", "key", "n" + number));
    }
}
