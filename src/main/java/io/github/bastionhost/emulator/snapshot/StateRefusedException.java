package io.github.bastionhost.emulator.snapshot;

/** A file of a state was not taken; the message says why, and repeats nothing of what stands in it but names. */
public class StateRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean foreign;

    private StateRefusedException(String message, boolean foreign) {
        super(message);
        this.foreign = foreign;
    }

    static StateRefusedException malformed(String message) {
        return new StateRefusedException(message, false);
    }

    static StateRefusedException foreign(String message) {
        return new StateRefusedException(message, true);
    }

    /** Whether the file may be as it should be, but another version or encryption key has written it. */
    public boolean isForeign() {
        return foreign;
    }
}
