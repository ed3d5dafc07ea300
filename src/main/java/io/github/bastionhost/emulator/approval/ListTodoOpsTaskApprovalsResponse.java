package io.github.bastionhost.emulator.approval;

import java.util.List;

/** Answer of ListTodoOpsTaskApprovals: a page of tasks that wait, and how many there are in all. */
record ListTodoOpsTaskApprovalsResponse(List<Approve> approves, long totalCount) {

    /** What is shown of a task that waits; the time is in UNIX seconds. */
    record Approve(
            String approveId,
            long taskId,
            String name,
            String comment,
            String scheduleType,
            long clientUid,
            String clientName,
            long applyAt) {

        static Approve of(OpsTask task) {
            PlannedTask planned = task.planned();
            return new Approve(
                    Long.toString(task.approveId()),
                    task.taskId(),
                    planned.name(),
                    planned.comment(),
                    planned.scheduleType().name(),
                    planned.clientUid(),
                    planned.clientName(),
                    task.applyAt().getEpochSecond());
        }
    }
}
