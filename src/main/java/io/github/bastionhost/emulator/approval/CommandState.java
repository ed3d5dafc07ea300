package io.github.bastionhost.emulator.approval;

/** The life of a command that is held back; Wait is the wire's name of one that waits. */
enum CommandState {
    /** It waits. */
    Wait,
    /** It may run. */
    Accepted,
    /** It may not. */
    Rejected
}
