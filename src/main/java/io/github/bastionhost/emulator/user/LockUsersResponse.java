package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.rpc.Outcome;
import java.util.List;

/** Answer of LockUsers. */
record LockUsersResponse(List<Result> results) {

    /** What became of one user. */
    record Result(String code, String message, String userId) {

        static Result of(String userId, Outcome outcome) {
            return new Result(outcome.code().name(), outcome.message(), userId);
        }
    }
}
