package io.github.bastionhost.emulator.approval;

/** Answer of GetAutoOpsTask. */
record GetAutoOpsTaskResponse(Task task) {

    /** What is shown of a task; the script is Base64. */
    record Task(
            String taskId,
            String name,
            String comment,
            String scheduleType,
            String scheduleTimeInfo,
            String scriptType,
            String script,
            long scriptId,
            String scriptName,
            long allowedOverTime,
            String taskState) {

        static Task of(OpsTask task) {
            PlannedTask planned = task.planned();
            return new Task(
                    Long.toString(task.taskId()),
                    planned.name(),
                    planned.comment(),
                    planned.scheduleType().name(),
                    planned.scheduleTimeInfo(),
                    planned.scriptType().name(),
                    planned.script(),
                    planned.scriptId(),
                    planned.scriptName(),
                    planned.allowedOverTime(),
                    task.state().name());
        }
    }
}
