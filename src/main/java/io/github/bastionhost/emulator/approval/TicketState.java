package io.github.bastionhost.emulator.approval;

/** The life of a ticket; Normal is the wire's name of one that waits. */
enum TicketState {
    /** It waits. */
    Normal,
    /** It was approved. */
    Accepted,
    /** It was refused. */
    Rejected,
    /** It was approved for one logon, which has been. */
    Used
}
