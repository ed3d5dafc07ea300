package io.github.bastionhost.emulator.operation;

/** What a token opens; the constants are the wire's. */
enum AssetType {
    /** A host: SSH and RDP. */
    Host,
    /** A database. */
    Database
}
