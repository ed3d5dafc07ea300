package io.github.bastionhost.emulator.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Memory for byte arrays that come and go, in blocks of one size. What is let go is used again, so the collector sees a
 * few large arrays that stay. Not to be used by two threads at a time.
 */
final class Blocks {

    /** The size of a block in bytes. */
    static final int SIZE = 128;

    private static final int PER_CHUNK = 512;
    private static final int NONE = -1;

    private final List<byte[]> chunks = new ArrayList<>();
    /** For each block the one that follows in its array, or in the list of free ones. */
    private int[] next = {};

    private int free = NONE;

    /** How many bytes an array of that length takes. */
    static int taken(int length) {
        return Math.max(1, (length + SIZE - 1) / SIZE) * SIZE;
    }

    /** How many bytes there are, used and free. */
    long size() {
        return (long) next.length * SIZE;
    }

    /** Stores bytes; the result is what they are known by. */
    int store(byte[] bytes) {
        int following = NONE;
        // From the end, as each block has to know the one after it.
        for (int at = taken(bytes.length) - SIZE; at >= 0; at -= SIZE) {
            int block = takeFree();
            System.arraycopy(bytes, at, chunk(block), offset(block), Math.min(SIZE, bytes.length - at));
            next[block] = following;
            following = block;
        }
        return following;
    }

    /** Bytes that were stored, and behind them what else is in their last block. */
    byte[] load(int stored) {
        int count = 0;
        for (int block = stored; block != NONE; block = next[block]) {
            count++;
        }
        byte[] bytes = new byte[count * SIZE];
        int at = 0;
        for (int block = stored; block != NONE; block = next[block]) {
            System.arraycopy(chunk(block), offset(block), bytes, at, SIZE);
            at += SIZE;
        }
        return bytes;
    }

    /** Lets stored bytes go; the result is how many bytes they took. */
    int free(int stored) {
        int taken = SIZE;
        int last = stored;
        while (next[last] != NONE) {
            last = next[last];
            taken += SIZE;
        }
        next[last] = free;
        free = stored;
        return taken;
    }

    private int takeFree() {
        if (free == NONE) {
            grow();
        }
        int block = free;
        free = next[block];
        return block;
    }

    private void grow() {
        int before = next.length;
        chunks.add(new byte[PER_CHUNK * SIZE]);
        next = Arrays.copyOf(next, before + PER_CHUNK);
        for (int block = before; block < next.length; block++) {
            next[block] = block + 1 < next.length ? block + 1 : NONE;
        }
        free = before;
    }

    private byte[] chunk(int block) {
        return chunks.get(block / PER_CHUNK);
    }

    private static int offset(int block) {
        return block % PER_CHUNK * SIZE;
    }
}
