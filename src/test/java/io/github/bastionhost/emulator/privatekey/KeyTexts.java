package io.github.bastionhost.emulator.privatekey;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Writes key files, right and wrong, piece by piece. */
final class KeyTexts {
    static final byte[] RSA_OID = hex("06092a864886f70d010101");
    static final byte[] ED25519_OID = hex("06032b6570");
    static final byte[] NULL = hex("0500");

    private static final String BEGIN = "-----BEGIN ";

    private KeyTexts() {}

    static byte[] pem(String label, byte[] body) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(body);
        return bytes("-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n");
    }

    static String label(byte[] pem) {
        String text = new String(pem, ISO_8859_1);
        int start = text.indexOf(BEGIN) + BEGIN.length();
        return text.substring(start, text.indexOf("-----", start));
    }

    /** What is between BEGIN and END, for a block without headers. */
    static byte[] body(byte[] pem) {
        String text = new String(pem, ISO_8859_1);
        int start = text.indexOf('\n', text.indexOf(BEGIN));
        return Base64.getMimeDecoder().decode(text.substring(start, text.indexOf("-----END ")));
    }

    /** The same OpenSSH file with another number of bcrypt rounds, which stands behind the names and the salt. */
    static byte[] withRounds(byte[] pem, int rounds) {
        ByteBuffer body = ByteBuffer.wrap(body(pem)).position("openssh-key-v1\0".length());
        skipString(body); // cipher
        skipString(body); // key derivation
        body.getInt(); // length of its options
        skipString(body); // salt
        return pem("OPENSSH PRIVATE KEY", body.putInt(rounds).array());
    }

    private static void skipString(ByteBuffer body) {
        int length = body.getInt();
        body.position(body.position() + length);
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] der(int tag, byte[]... contents) {
        byte[] content = join(contents);
        byte[] length = BigInteger.valueOf(content.length).toByteArray();
        if (content.length < 0x80) {
            return join(new byte[] {(byte) tag}, length, content);
        }
        byte[] digits = length[0] == 0 ? Arrays.copyOfRange(length, 1, length.length) : length;
        return join(new byte[] {(byte) tag, (byte) (0x80 + digits.length)}, digits, content);
    }

    static byte[] sequence(byte[]... elements) {
        return der(0x30, elements);
    }

    static byte[] integer(long number) {
        return integer(BigInteger.valueOf(number));
    }

    static byte[] integer(BigInteger number) {
        return der(0x02, number.toByteArray());
    }

    static byte[] octets(byte[] content) {
        return der(0x04, content);
    }

    static byte[] bits(int tag, byte[] content) {
        return der(tag, new byte[] {0}, content);
    }

    /** A string of SSH: its length in four bytes, then itself. */
    static byte[] string(byte[] content) {
        return join(uint32(content.length), content);
    }

    static byte[] uint32(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    /** An unencrypted OpenSSH file, its private section padded as it must be. */
    static byte[] openSsh(int keys, byte[] publicBlob, byte[]... section) {
        byte[] unpadded = join(section);
        byte[] padding = new byte[Math.floorMod(-unpadded.length, 8)];
        for (int i = 0; i < padding.length; i++) {
            padding[i] = (byte) (i + 1);
        }
        return join(
                bytes("openssh-key-v1\0"),
                string(bytes("none")),
                string(bytes("none")),
                string(new byte[0]),
                uint32(keys),
                string(publicBlob),
                string(join(unpadded, padding)));
    }
}
