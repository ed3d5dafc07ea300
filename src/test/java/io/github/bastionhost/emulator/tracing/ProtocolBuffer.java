package io.github.bastionhost.emulator.tracing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A message in the wire format of protocol buffers, read by the numbers of its fields. */
record ProtocolBuffer(List<Field> fields) {

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    /** A field: a number, or the bytes of a text or of a message. */
    record Field(int number, long value, byte[] bytes) {}

    static ProtocolBuffer of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            long value = 0;
            byte[] bytes = new byte[0];
            switch (tag & 7) {
                case VARINT -> value = varint(in);
                case FIXED_64 -> value = in.getLong();
                case FIXED_32 -> value = in.getInt();
                case BYTES -> {
                    bytes = new byte[(int) varint(in)];
                    in.get(bytes);
                }
                default -> throw new IllegalArgumentException("wire type " + (tag & 7));
            }
            fields.add(new Field(tag >>> 3, value, bytes));
        }
        return new ProtocolBuffer(fields);
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private Stream<Field> all(int number) {
        return fields.stream().filter(field -> field.number() == number);
    }

    /** The messages in that field. */
    Stream<ProtocolBuffer> messages(int number) {
        return all(number).map(field -> of(field.bytes()));
    }

    /** The bytes in that field; none if it is absent. */
    byte[] bytes(int number) {
        return all(number).map(Field::bytes).findFirst().orElse(new byte[0]);
    }

    /** The number in that field; 0 if it is absent. */
    long number(int number) {
        return all(number).mapToLong(Field::value).findFirst().orElse(0);
    }
}
