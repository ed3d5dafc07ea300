package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key as SSH writes it (RFC 4253, section 6.6; RFC 8709, section 4). Fingerprints are taken of these bytes.
 */
final class SshPublicKey {
    static final String RSA = "ssh-rsa";
    static final String ED25519 = "ssh-ed25519";

    private final KeyType type;
    private final int bits;
    private final byte[] blob;

    private SshPublicKey(KeyType type, int bits, byte[] blob) {
        this.type = type;
        this.bits = bits;
        this.blob = blob;
    }

    static SshPublicKey rsa(BigInteger publicExponent, BigInteger modulus) {
        byte[] blob = blob(RSA, publicExponent.toByteArray(), modulus.toByteArray());
        return new SshPublicKey(KeyType.RSA, modulus.bitLength(), blob);
    }

    static SshPublicKey ed25519(byte[] point) {
        return new SshPublicKey(KeyType.ED25519, 256, blob(ED25519, point));
    }

    boolean isWrittenAs(byte[] otherBlob) {
        return Arrays.equals(blob, otherBlob);
    }

    KeyFacts facts() {
        String md5 = HexFormat.ofDelimiter(":").formatHex(digest("MD5"));
        String sha256 = Base64.getEncoder().withoutPadding().encodeToString(digest("SHA-256"));
        return new KeyFacts(type, bits, md5, "SHA256:" + sha256);
    }

    private byte[] digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm).digest(blob);
        } catch (NoSuchAlgorithmException brokenRuntime) {
            throw new IllegalStateException(brokenRuntime);
        }
    }

    private static byte[] blob(String name, byte[]... numbers) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        int length = Integer.BYTES + type.length;
        for (byte[] number : numbers) {
            length += Integer.BYTES + number.length;
        }
        ByteBuffer blob = ByteBuffer.allocate(length).putInt(type.length).put(type);
        for (byte[] number : numbers) {
            blob.putInt(number.length).put(number);
        }
        return blob.array();
    }
}
