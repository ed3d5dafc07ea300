package io.github.bastionhost.emulator.world;

/**
 * When rows that are past go: one in 512 of those that come takes them along, on average. Its digest decides, so that each
 * world and each replica gets its turns whoever else calls in between, and a run that is repeated repeats them.
 */
public final class Sweep {

    private Sweep() {}

    /** Whether the row of that digest is the one. */
    public static boolean isDue(byte[] digest) {
        return digest[0] == 0 && (digest[1] & 1) == 0;
    }
}
