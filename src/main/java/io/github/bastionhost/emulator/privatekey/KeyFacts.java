package io.github.bastionhost.emulator.privatekey;

/**
 * What may be told about a private key: nothing here is secret.
 *
 * @param type the kind of the key
 * @param bits the length of the RSA modulus, 2048 to 16384; 256 for Ed25519
 * @param fingerprintMd5 MD5 of the SSH public key blob, 16 bytes in lower-case hex with colons between them
 * @param fingerprintSha256 SHA-256 of the same blob as {@code ssh-keygen -l} prints it: {@code SHA256:} and Base64
 *     without padding
 */
public record KeyFacts(KeyType type, int bits, String fingerprintMd5, String fingerprintSha256) {}
