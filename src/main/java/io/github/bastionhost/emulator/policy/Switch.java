package io.github.bastionhost.emulator.policy;

/** Whether a protocol may do something; the constants are the wire's. */
enum Switch {
    /** It may. */
    Enable,
    /** It may not. */
    Disable
}
