package io.github.bastionhost.emulator.hostaccount;

/** What can be taken away from an account; the constants are the wire's. */
enum CredentialType {
    /** The password. */
    Password,
    /** The account's own private key with its pass phrase. */
    PrivateKey
}
