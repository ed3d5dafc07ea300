package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.Outcome;

/** A task that was decided, as the one element of Results. */
record DecidedTask(String taskId, String code, String message) {

    static DecidedTask of(OpsTask task) {
        return new DecidedTask(Long.toString(task.taskId()), Outcome.OK.code().name(), Outcome.OK.message());
    }
}
