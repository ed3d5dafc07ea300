package io.github.bastionhost.emulator.operation;

/** What names an Oracle database; the constants are the wire's. */
enum LoginAttribute {
    /** A service name. */
    SERVICENAME,
    /** A system identifier. */
    SID
}
