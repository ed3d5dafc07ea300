package io.github.bastionhost.emulator.world;

/**
 * A world as it was when a call entered it.
 *
 * @param id the number that its rows carry
 * @param name what it is known by; stays when a reset replaces the data
 * @param revision goes up with each change of the clock or the access keys, and with each other world of its name
 * @param clock how its time runs
 */
public record World(long id, String name, long revision, ClockSetting clock) {

    /** The name of the world of calls that name none. */
    public static final String DEFAULT = "default";

    /** Whether it is just being filled for the first time, and no call has entered it. */
    boolean isInTheMaking() {
        return revision == 0;
    }

    /** Of two states of one name: whether this one came after the other. */
    public boolean isLaterThan(World other) {
        return revision > other.revision;
    }
}
