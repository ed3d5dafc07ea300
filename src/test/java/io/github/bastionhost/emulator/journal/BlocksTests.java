package io.github.bastionhost.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is stored comes back, and what is let go is used again. */
class BlocksTests {

    private final Blocks blocks = new Blocks();
    private final Random random = new Random(42);

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 256, 70_000})
    void keepsBytesOfAnyLength(int length) {
        byte[] before = bytes(300);
        byte[] stored = bytes(length);
        byte[] after = bytes(300);

        int atBefore = blocks.store(before);
        int at = blocks.store(stored);
        int atAfter = blocks.store(after);

        byte[] loaded = blocks.load(at);
        assertThat(loaded).hasSize(Blocks.taken(length));
        assertThat(Arrays.copyOf(loaded, length)).isEqualTo(stored);
        assertThat(blocks.load(atBefore)).startsWith(before);
        assertThat(blocks.load(atAfter)).startsWith(after);
        assertThat(blocks.free(at)).isEqualTo(Blocks.taken(length));
    }

    @Test
    void neverTakesMoreThanWasHeldAtATime() {
        Deque<byte[]> held = new ArrayDeque<>();
        Deque<Integer> places = new ArrayDeque<>();
        long bytes = 0;
        long most = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] stored = bytes(random.nextInt(2_000));
            held.add(stored);
            places.add(blocks.store(stored));
            bytes += Blocks.taken(stored.length);
            most = Math.max(most, bytes);
            while (held.size() > 200 + random.nextInt(50)) {
                byte[] oldest = held.remove();
                int place = places.remove();
                assertThat(Arrays.copyOf(blocks.load(place), oldest.length)).isEqualTo(oldest);
                bytes -= blocks.free(place);
            }
        }

        // Rounded up to a chunk of 64 KB.
        assertThat(blocks.size()).isBetween(most, most + 64 * 1_024);
    }
}
