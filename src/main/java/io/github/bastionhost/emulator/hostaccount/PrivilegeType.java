package io.github.bastionhost.emulator.hostaccount;

/** What an account may do on its host; the constants are the wire's. */
enum PrivilegeType {
    /** It may change the passwords of others. */
    Privileged,
    /** It may not. */
    Normal
}
