package io.github.bastionhost.emulator.approval;

/** When a task runs; the constants are the wire's. */
public enum ScheduleType {
    /** Once, at a time. */
    FixTime,
    /** Again and again. */
    CycleInterval,
    /** When it is told to. */
    Manual
}
