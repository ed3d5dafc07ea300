package io.github.bastionhost.emulator.policy;

/** Whether approval is on; the constants are the wire's. */
enum SwitchStatus {
    /** It is. */
    On,
    /** It is not. */
    Off
}
