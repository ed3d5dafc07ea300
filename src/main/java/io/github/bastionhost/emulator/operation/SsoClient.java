package io.github.bastionhost.emulator.operation;

/** The local client for Linux assets; the constants are the wire's. */
enum SsoClient {
    /** A shell. */
    ssh,
    /** A file transfer. */
    sftp
}
