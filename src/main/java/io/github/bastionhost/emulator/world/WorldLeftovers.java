package io.github.bastionhost.emulator.world;

/** What a room keeps of worlds in memory. It is told when this process has taken a world out of use. */
public interface WorldLeftovers {

    /** Forgets the world of that number; calls that are still within it may come after this. */
    void drop(long world);
}
