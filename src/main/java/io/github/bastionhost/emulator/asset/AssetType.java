package io.github.bastionhost.emulator.asset;

/** What a token opens; the constants are the wire's. */
public enum AssetType {
    /** A host: SSH and RDP. */
    Host,
    /** A database. */
    Database
}
