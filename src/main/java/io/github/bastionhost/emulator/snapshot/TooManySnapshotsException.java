package io.github.bastionhost.emulator.snapshot;

/** A world has as many snapshots as it may have. */
public class TooManySnapshotsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooManySnapshotsException(int most) {
        super("There are %d snapshots, which is the most that a world can have: delete one, or replace one by its name."
                .formatted(most));
    }
}
