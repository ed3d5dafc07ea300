package io.github.bastionhost.emulator.privatekey;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * Walks through DER, element by element, strictly: one way to write a length, one way to write an integer, nothing left
 * over. It never recurses, and a length is believed only when the bytes are there.
 */
final class DerReader {
    static final int OBJECT_IDENTIFIER = 0x06;
    static final int INTEGER = 0x02;
    static final int OCTET_STRING = 0x04;
    static final int NULL = 0x05;
    static final int SEQUENCE = 0x30;

    /** Longer than any length field of 64 KiB needs to be. */
    private static final int MAX_LENGTH_BYTES = 3;

    /** The longest identifier used in keys has 11. */
    private static final int MAX_IDENTIFIER_BYTES = 32;

    private final ByteBuffer left;

    private DerReader(ByteBuffer left) {
        this.left = left;
    }

    /** Enters the SEQUENCE that the bytes are, from the first to the last. */
    static DerReader ofSequence(byte[] der) throws UnreadableKeyException {
        DerReader file = new DerReader(ByteBuffer.wrap(der));
        DerReader sequence = file.sequence();
        file.end();
        return sequence;
    }

    /** Enters the OCTET STRING that the bytes are, and returns what is in it. */
    static byte[] ofOctets(byte[] der) throws UnreadableKeyException {
        DerReader file = new DerReader(ByteBuffer.wrap(der));
        byte[] octets = file.octets();
        file.end();
        return octets;
    }

    /** Whether the next element has this tag; false at the end. */
    boolean has(int tag) {
        return left.hasRemaining() && Byte.toUnsignedInt(left.get(left.position())) == tag;
    }

    /** Refuses whatever is left. */
    void end() throws UnreadableKeyException {
        if (left.hasRemaining()) {
            throw damaged();
        }
    }

    DerReader sequence() throws UnreadableKeyException {
        return new DerReader(content(SEQUENCE));
    }

    byte[] octets() throws UnreadableKeyException {
        return bytes(OCTET_STRING);
    }

    /** The content of an element of any one tag. */
    byte[] bytes(int tag) throws UnreadableKeyException {
        ByteBuffer content = content(tag);
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return bytes;
    }

    /** An INTEGER that is not negative, as no number of a key is. */
    BigInteger integer() throws UnreadableKeyException {
        byte[] bytes = bytes(INTEGER);
        boolean padded = bytes.length > 1 && bytes[0] == 0 && bytes[1] >= 0;
        if (bytes.length == 0 || bytes[0] < 0 || padded) {
            throw damaged();
        }
        return new BigInteger(bytes);
    }

    /** An OBJECT IDENTIFIER in dotted form. */
    String identifier() throws UnreadableKeyException {
        ByteBuffer content = content(OBJECT_IDENTIFIER);
        if (content.remaining() > MAX_IDENTIFIER_BYTES) {
            throw damaged();
        }
        StringBuilder dotted = new StringBuilder();
        while (content.hasRemaining()) {
            BigInteger arc = arc(content);
            if (dotted.isEmpty()) {
                // The first two arcs share a number: 40 times the first, which is 0, 1 or 2, and the second.
                int first = arc.min(BigInteger.valueOf(80)).intValue() / 40;
                dotted.append(first);
                arc = arc.subtract(BigInteger.valueOf(40L * first));
            }
            dotted.append('.').append(arc);
        }
        return dotted.toString();
    }

    private static BigInteger arc(ByteBuffer content) throws UnreadableKeyException {
        BigInteger arc = BigInteger.ZERO;
        boolean more = true;
        while (more) {
            if (!content.hasRemaining()) {
                throw damaged();
            }
            byte digit = content.get();
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(digit & 0x7f));
            more = digit < 0;
        }
        return arc;
    }

    private ByteBuffer content(int tag) throws UnreadableKeyException {
        if (!has(tag)) {
            throw damaged();
        }
        left.get();
        int length = length();
        if (length > left.remaining()) {
            throw damaged();
        }
        ByteBuffer content = left.slice(left.position(), length);
        left.position(left.position() + length);
        return content;
    }

    private int length() throws UnreadableKeyException {
        int first = next();
        if (first < 0x80) {
            return first;
        }
        int count = first - 0x80;
        if (count == 0 || count > MAX_LENGTH_BYTES) {
            throw damaged();
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length = (length << 8) | next();
        }
        boolean shortestForm = length >= 0x80 && (length >>> (8 * (count - 1))) != 0;
        if (!shortestForm) {
            throw damaged();
        }
        return length;
    }

    private int next() throws UnreadableKeyException {
        if (!left.hasRemaining()) {
            throw damaged();
        }
        return Byte.toUnsignedInt(left.get());
    }

    private static UnreadableKeyException damaged() {
        return new UnreadableKeyException("is damaged: its body is not the DER that its label promises");
    }
}
