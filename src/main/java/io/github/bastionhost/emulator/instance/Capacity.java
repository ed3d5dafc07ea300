package io.github.bastionhost.emulator.instance;

/** How much each instance holds and carries; the numbers are those of documented examples. */
final class Capacity {

    /** Storage for recordings: 2 TiB. */
    static final long STORAGE_BYTES = 2L << 40;

    /** Public bandwidth. */
    static final long BANDWIDTH_MBIT = 30;

    private Capacity() {}
}
