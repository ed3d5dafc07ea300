package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.Outcome;

/** What became of one host of a batch. */
record HostResult(String code, String hostGroupId, String hostId, String message) {

    static HostResult of(String hostGroupId, String hostId, Outcome outcome) {
        return new HostResult(outcome.code().name(), hostGroupId, hostId, outcome.message());
    }
}
