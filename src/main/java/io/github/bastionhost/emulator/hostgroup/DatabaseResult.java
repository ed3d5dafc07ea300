package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.Outcome;

/** What became of one database of a batch. */
record DatabaseResult(String code, String databaseId, String hostGroupId, String message) {

    static DatabaseResult of(String hostGroupId, String databaseId, Outcome outcome) {
        return new DatabaseResult(outcome.code().name(), databaseId, hostGroupId, outcome.message());
    }
}
