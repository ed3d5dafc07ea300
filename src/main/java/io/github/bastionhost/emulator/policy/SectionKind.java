package io.github.bastionhost.emulator.policy;

/** The matters that a policy controls. The section of each is set and read as a whole. */
enum SectionKind {
    /** When users may log on. */
    ACCESS_TIME_RANGE,
    /** Whether each logon must be approved. */
    APPROVAL,
    /** Which commands are refused, or wait for approval. */
    COMMAND,
    /** From which addresses users may come. */
    IP_ACL,
    /** What the protocols may do. */
    PROTOCOL
}
