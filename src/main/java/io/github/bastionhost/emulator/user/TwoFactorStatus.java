package io.github.bastionhost.emulator.user;

/** Whether a user proves itself twice; the constants are the wire's. */
enum TwoFactorStatus {
    /** As the instance says. */
    Global,
    /** No. */
    Disable,
    /** Yes. */
    Enable
}
