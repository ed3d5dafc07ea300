package io.github.bastionhost.emulator.usergroup;

import io.github.bastionhost.emulator.rpc.Outcome;

/** What became of one user of a batch that changes the members of a group. */
record MemberResult(String code, String message, String userGroupId, String userId) {

    static MemberResult of(String userGroupId, String userId, Outcome outcome) {
        return new MemberResult(outcome.code().name(), outcome.message(), userGroupId, userId);
    }
}
