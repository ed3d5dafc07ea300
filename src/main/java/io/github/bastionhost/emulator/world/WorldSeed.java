package io.github.bastionhost.emulator.world;

/** What a room puts into each fresh world. Called within the world, inside the transaction that makes it. */
public interface WorldSeed {

    /** Writes the room's first rows. */
    void plant();
}
