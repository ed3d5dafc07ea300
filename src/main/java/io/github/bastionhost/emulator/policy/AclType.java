package io.github.bastionhost.emulator.policy;

/** What a list says of its elements; the constants are the wire's. */
enum AclType {
    /** They are refused. */
    black,
    /** They alone are allowed. */
    white
}
