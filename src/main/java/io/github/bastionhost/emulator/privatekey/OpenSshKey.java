package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A key file as in OpenSSH's PROTOCOL.key, which ssh-keygen writes unless told otherwise. */
final class OpenSshKey {
    private static final byte[] MAGIC = "openssh-key-v1\0".getBytes(StandardCharsets.US_ASCII);
    private static final String NONE = "none";

    /** What the private section of a plain file is padded to. */
    private static final int PLAIN_BLOCK_BYTES = 8;

    private OpenSshKey() {}

    static SshPublicKey read(byte[] body, PassPhrase passPhrase) throws UnreadableKeyException {
        SshReader file = new SshReader(body);
        if (!Arrays.equals(file.bytes(MAGIC.length), MAGIC)) {
            throw SshReader.damaged();
        }
        String cipher = file.text();
        String derivation = file.text();
        byte[] options = file.string();
        if (file.uint32() != 1) {
            throw new UnreadableKeyException("holds several keys or none; send one key");
        }
        byte[] publicBlob = file.string();
        requireTakenType(publicBlob);
        byte[] section = file.string();
        byte[] tag = file.rest();
        SshPublicKey key;
        if (cipher.equals(NONE) && derivation.equals(NONE)) {
            key = plain(section, tag, options);
        } else {
            key = encrypted(OpenSshEncryption.of(cipher, derivation, options), section, tag, passPhrase);
        }
        if (!key.isWrittenAs(publicBlob)) {
            throw new UnreadableKeyException("has a public half in front that is not that of its private half");
        }
        return key;
    }

    /** The public half is never encrypted, so a key that is not taken is refused before its pass phrase is tried. */
    private static void requireTakenType(byte[] publicBlob) throws UnreadableKeyException {
        String type = new SshReader(publicBlob).text();
        if (!type.equals(SshPublicKey.RSA) && !type.equals(SshPublicKey.ED25519)) {
            throw OtherKeys.ofSshType(type);
        }
    }

    private static SshPublicKey plain(byte[] section, byte[] tag, byte[] options) throws UnreadableKeyException {
        requireBlocks(section, PLAIN_BLOCK_BYTES);
        if (tag.length > 0 || options.length > 0) {
            throw SshReader.damaged();
        }
        SshReader reader = new SshReader(section);
        if (!checkNumbersAgree(reader)) {
            throw new UnreadableKeyException("is damaged: its two check numbers differ");
        }
        return privateHalf(reader);
    }

    private static SshPublicKey encrypted(
            OpenSshEncryption encryption, byte[] section, byte[] tag, PassPhrase passPhrase)
            throws UnreadableKeyException {
        requireBlocks(section, encryption.blockBytes());
        byte[] plain = encryption.decrypt(section, tag, passPhrase);
        try {
            SshReader reader = new SshReader(plain);
            if (!checkNumbersAgree(reader)) {
                throw PassPhrase.wrong();
            }
            return privateHalf(reader);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static void requireBlocks(byte[] section, int blockBytes) throws UnreadableKeyException {
        if (section.length == 0 || section.length % blockBytes != 0) {
            throw new UnreadableKeyException("is damaged: its private part is not a whole number of blocks");
        }
    }

    /** The same random number twice: after a decryption with a wrong key, two different ones. */
    private static boolean checkNumbersAgree(SshReader section) throws UnreadableKeyException {
        long first = section.uint32();
        long second = section.uint32();
        return first == second;
    }

    private static SshPublicKey privateHalf(SshReader section) throws UnreadableKeyException {
        String type = section.text();
        SshPublicKey key = switch (type) {
            case SshPublicKey.RSA -> rsa(section);
            case SshPublicKey.ED25519 -> ed25519(section);
            default -> throw OtherKeys.ofSshType(type);
        };
        section.string(); // the comment
        requirePadding(section.rest());
        return key;
    }

    private static SshPublicKey rsa(SshReader section) throws UnreadableKeyException {
        BigInteger n = section.mpint();
        BigInteger e = section.mpint();
        BigInteger d = section.mpint();
        BigInteger qInv = section.mpint();
        BigInteger p = section.mpint();
        BigInteger q = section.mpint();
        RsaNumbers numbers = new RsaNumbers(n, e, d, p, q, qInv);
        numbers.check();
        return numbers.publicKey();
    }

    /** The public half stands here twice: by itself, and behind the seed. */
    private static SshPublicKey ed25519(SshReader section) throws UnreadableKeyException {
        byte[] publicPoint = section.string();
        byte[] secret = section.string();
        if (secret.length != 2 * Ed25519Seed.BYTES) {
            throw new UnreadableKeyException("is an Ed25519 key whose private half is not 64 bytes long");
        }
        Ed25519Seed seed = new Ed25519Seed(secret);
        seed.requirePublicPoint(publicPoint);
        seed.requirePublicPoint(Arrays.copyOfRange(secret, Ed25519Seed.BYTES, secret.length));
        return seed.publicKey();
    }

    /** The bytes 1, 2, 3 and so on: a last check that the file was understood, and decrypted, to its end. */
    private static void requirePadding(byte[] padding) throws UnreadableKeyException {
        for (int i = 0; i < padding.length; i++) {
            if (padding[i] != (byte) (i + 1)) {
                throw SshReader.damaged();
            }
        }
    }
}
