package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.rpc.Outcome;

/** What became of one host of a batch. */
record HostResult(String code, String hostId, String message) {

    static HostResult of(String hostId, Outcome outcome) {
        return new HostResult(outcome.code().name(), hostId, outcome.message());
    }
}
