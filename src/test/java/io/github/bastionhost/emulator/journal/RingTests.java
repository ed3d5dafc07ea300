package io.github.bastionhost.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.world.ClockSetting;
import io.github.bastionhost.emulator.world.World;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The account of bytes, and that they are all given back. */
class RingTests {

    private final Blocks blocks = new Blocks();
    private final AtomicLong total = new AtomicLong();
    private final Ring ring = ring(1);

    private Ring ring(long id) {
        return new Ring(new World(id, "w" + id, 0, ClockSetting.REAL), blocks, total);
    }

    private static JournalEntry entry(int number) {
        return EntryCodecTests.entry("Action" + number, "x".repeat(number % 500));
    }

    private List<String> actions() {
        return LongStream.range(0, ring.next())
                .mapToObj(ring::load)
                .filter(bytes -> bytes != null)
                .map(bytes -> EntryCodec.decode(bytes).action())
                .toList();
    }

    @Test
    void countsWhatIsAddedAndWhatIsPacked() {
        ring.add(entry(1));
        assertThat(ring.freshBytes()).isEqualTo(entry(1).bytes()).isEqualTo(total.get());

        ring.pack();
        assertThat(ring.freshBytes()).isZero();
        assertThat(ring.bytes())
                .isEqualTo(Blocks.taken(EntryCodec.encode(entry(1)).length))
                .isEqualTo(total.get());
    }

    @Test
    void letsTheOldestGo() {
        for (int i = 0; i < 100; i++) {
            ring.add(entry(i));
        }
        ring.drain(10_000);

        assertThat(ring.bytes()).isEqualTo(total.get()).isBetween(9_000L, 10_000L);
        assertThat(actions())
                .hasSizeGreaterThan(10)
                .endsWith("Action98", "Action99")
                .doesNotContain("Action0");
        assertThat(ring.load(0)).isNull();
    }

    @Test
    void takesNoMoreMemoryForMoreEntries() {
        for (int i = 0; i < 20_000; i++) {
            ring.add(entry(i));
            if (i % 50 == 0) {
                ring.drain(200_000);
            }
        }
        assertThat(blocks.size()).isLessThan(400_000);

        ring.close();
        long before = blocks.size();
        Ring other = ring(2);
        for (int i = 0; i < 100; i++) {
            other.add(entry(i));
        }
        other.pack();
        assertThat(blocks.size()).isEqualTo(before);
    }

    @Test
    void keepsNothingOnceItIsClosed() {
        ring.add(entry(1));
        ring.pack();
        ring.add(entry(2));
        ring.close();
        ring.add(entry(3));

        assertThat(ring.bytes()).isZero();
        assertThat(total.get()).isZero();
        assertThat(actions()).isEmpty();
    }

    @Test
    void accountsForAllWhileManyAdd() {
        Race.of(4, caller -> {
            for (int i = 0; i < 5_000; i++) {
                if (caller == 0) {
                    ring.drain(50_000);
                } else {
                    ring.add(entry(i));
                }
            }
            return caller;
        });
        ring.drain(50_000);
        assertThat(ring.bytes()).isEqualTo(total.get()).isBetween(48_000L, 50_000L);
        ring.close();
        assertThat(total.get()).isZero();
    }

    @Test
    void keepsNothingThatIsAddedWhileItIsClosed() {
        for (int round = 0; round < 2_000; round++) {
            Ring closing = ring(round);
            Race.of(3, caller -> {
                if (caller == 0) {
                    synchronized (closing) {
                        closing.close();
                    }
                }
                for (int i = 0; caller > 0 && i < 20; i++) {
                    closing.add(entry(i));
                    synchronized (closing) {
                        closing.pack();
                    }
                }
                return caller;
            });
            assertThat(total.get()).isZero();
        }
    }
}
