package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.Outcome;

/** What became of one host account of a batch. */
record AccountResult(String code, String hostAccountId, String hostShareKeyId, String message) {

    static AccountResult of(String hostAccountId, String hostShareKeyId, Outcome outcome) {
        return new AccountResult(outcome.code().name(), hostAccountId, hostShareKeyId, outcome.message());
    }
}
