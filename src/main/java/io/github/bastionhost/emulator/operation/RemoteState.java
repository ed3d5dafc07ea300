package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.asset.SourceInstanceState;

/** The states of a source that ListOperationDatabases filters by, under names of its own; the constants are the wire's. */
enum RemoteState {
    /** It is there. */
    Normal(SourceInstanceState.Normal),
    /** It was released. */
    RemoteRelease(SourceInstanceState.Release);

    private final SourceInstanceState stored;

    RemoteState(SourceInstanceState stored) {
        this.stored = stored;
    }

    /** What everybody else calls it. */
    SourceInstanceState stored() {
        return stored;
    }
}
