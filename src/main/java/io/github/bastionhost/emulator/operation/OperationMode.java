package io.github.bastionhost.emulator.operation;

/** How the operator logs on; the constants are the wire's. */
enum OperationMode {
    /** With the token, as a password. */
    WebToken,
    /** With a local client that the SsoUrl starts. */
    Sso
}
