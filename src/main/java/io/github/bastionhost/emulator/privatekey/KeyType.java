package io.github.bastionhost.emulator.privatekey;

/** The kinds of key a shared key may be. */
public enum KeyType {
    /** RSA with two primes, 2048 to 16384 bits. */
    RSA,
    /** Ed25519, always 256 bits. */
    ED25519
}
