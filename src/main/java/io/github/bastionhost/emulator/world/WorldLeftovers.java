package io.github.bastionhost.emulator.world;

/** What a room keeps of worlds beside their rows. It is told when this process has taken a world out of use. */
public interface WorldLeftovers {

    /** Forgets the world of that number; calls that are still within it may come after this. */
    default void drop(long world) {}

    /** Forgets what belongs to the name of a world, and not to its data: nobody has the name any more. */
    default void dropName(String name) {}
}
