package io.github.bastionhost.emulator.snapshot;

import java.util.List;

/** There is no snapshot of that name; the message tells which there are. */
public class UnknownSnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSnapshotException(String name, List<String> existing) {
        super(
                existing.isEmpty()
                        ? "There is no snapshot %s, and no other one.".formatted(name)
                        : "There is no snapshot %s; there are: %s.".formatted(name, String.join(", ", existing)));
    }
}
