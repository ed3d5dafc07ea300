package io.github.bastionhost.emulator.asset;

/** What names an Oracle database; the constants are the wire's. */
public enum LoginAttribute {
    /** A service name. */
    SERVICENAME,
    /** A system identifier. */
    SID
}
