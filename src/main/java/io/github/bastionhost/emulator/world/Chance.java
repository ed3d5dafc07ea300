package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedRuntimeException;
import org.springframework.stereotype.Component;

/**
 * The one source of chance for what callers see: request ids and tokens.
 *
 * <p>With {@code bastionhost.seed} it is none: the n-th draw of a world is told by the seed and n, so that every world,
 * and so every reset and every run, begins the same sequence. What is drawn outside of any world belongs to the default
 * one. The numbers are the database's, so that a world that outlives a process does not see its tokens again.
 */
@Component
public class Chance {

    private static final int LARGEST_DRAW = 32;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable Long seed;
    private final ObjectProvider<Identifiers> identifiers;
    private final ObjectProvider<Worlds> worlds;

    // Providers: the container needs chance before there is a database.
    Chance(BastionhostProperties settings, ObjectProvider<Identifiers> identifiers, ObjectProvider<Worlds> worlds) {
        this.seed = settings.seed();
        this.identifiers = identifiers;
        this.worlds = worlds;
    }

    /** A random UUID of version 4. */
    public UUID uuid() {
        byte[] bytes = bytes(16);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x40);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        ByteBuffer halves = ByteBuffer.wrap(bytes);
        return new UUID(halves.getLong(), halves.getLong());
    }

    /** {@code count} random bytes, 32 at most, as lower-case hexadecimal digits. */
    public String hex(int count) {
        return HexFormat.of().formatHex(bytes(count));
    }

    private byte[] bytes(int count) {
        if (count > LARGEST_DRAW) {
            throw new IllegalArgumentException("a draw has at most %d bytes".formatted(LARGEST_DRAW));
        }
        if (seed != null) {
            try {
                return Arrays.copyOf(draw(seed, number()), count);
            } catch (NestedRuntimeException storeIsAway) {
                // Then nothing can be repeated, but a refusal still needs its id.
            }
        }
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private long number() {
        if (CurrentWorld.get() != null) {
            return identifiers.getObject().next("", "Chance", 0);
        }
        Worlds.Stay inDefaultWorld = worlds.getObject().enter(World.DEFAULT);
        try {
            return identifiers.getObject().next("", "Chance", 0);
        } finally {
            inDefaultWorld.close();
        }
    }

    private static byte[] draw(long seed, long number) {
        byte[] text = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(seed)
                .putLong(number)
                .array();
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
