package io.github.bastionhost.emulator.hostaccount;

/** Who changes the password of an account; the constants are the wire's. */
enum RotationMode {
    /** A privileged account. */
    Privileged,
    /** It does itself. */
    Self
}
