package io.github.bastionhost.emulator.approval;

/** The life of a task as far as approval goes; the constants are the wire's. */
enum TaskState {
    /** It waits for approval. */
    PendingApproval,
    /** It was refused. */
    Rejected,
    /** It was approved, and waits for its time. */
    PendingExecution
}
