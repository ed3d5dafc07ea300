package io.github.bastionhost.emulator.approval;

/**
 * An O&amp;M task that a user has planned.
 *
 * @param name what it is called
 * @param comment what it is for
 * @param scheduleType when it runs
 * @param scheduleTimeInfo the times, as JSON text
 * @param scriptType where the script comes from
 * @param script Base64 of the script
 * @param scriptId of a stored script; else 0
 * @param scriptName of a stored script; else empty
 * @param allowedOverTime until when it may run, in UNIX seconds; 0 for ever
 * @param clientUid the user who has planned it
 * @param clientName that user's name
 */
public record PlannedTask(
        String name,
        String comment,
        ScheduleType scheduleType,
        String scheduleTimeInfo,
        ScriptType scriptType,
        String script,
        long scriptId,
        String scriptName,
        long allowedOverTime,
        long clientUid,
        String clientName) {}
