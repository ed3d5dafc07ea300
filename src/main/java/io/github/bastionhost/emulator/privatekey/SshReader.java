package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks through the data types of RFC 4251, section 5. A length is believed only when the bytes are there. */
final class SshReader {
    private final ByteBuffer left;

    SshReader(byte[] bytes) {
        this.left = ByteBuffer.wrap(bytes);
    }

    static UnreadableKeyException damaged() {
        return new UnreadableKeyException("is damaged: its body is not the OpenSSH format that its label promises");
    }

    long uint32() throws UnreadableKeyException {
        require(Integer.BYTES);
        return Integer.toUnsignedLong(left.getInt());
    }

    byte[] string() throws UnreadableKeyException {
        return bytes(uint32());
    }

    byte[] bytes(long length) throws UnreadableKeyException {
        require(length);
        byte[] bytes = new byte[(int) length];
        left.get(bytes);
        return bytes;
    }

    String text() throws UnreadableKeyException {
        return new String(string(), StandardCharsets.ISO_8859_1);
    }

    /** A number that is not negative, as no number of a key is. */
    BigInteger mpint() throws UnreadableKeyException {
        byte[] bytes = string();
        if (bytes.length > 0 && bytes[0] < 0) {
            throw damaged();
        }
        return new BigInteger(1, bytes);
    }

    byte[] rest() throws UnreadableKeyException {
        return bytes(left.remaining());
    }

    private void require(long length) throws UnreadableKeyException {
        if (length > left.remaining()) {
            throw damaged();
        }
    }
}
