package io.github.bastionhost.emulator.storage;

/** Whether memory has room for more rows, where they are kept in it. What stores another one asks first. */
public interface MemoryRoom {

    /**
     * Asks for room for some more rows. Costs a look at a field while there is enough.
     *
     * @throws MemoryFullException if there is none
     */
    void require();
}
