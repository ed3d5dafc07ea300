package io.github.bastionhost.emulator.privatekey;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The only PEM block of a text: its label, and the lines between BEGIN and END. Lines end in LF or CRLF; white space at
 * their ends, blank lines, and text before the block do not matter.
 */
final class PemBlock {
    private static final String DASHES = "-----";
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";

    private final String label;
    private final List<String> lines;

    private PemBlock(String label, List<String> lines) {
        this.label = label;
        this.lines = lines;
    }

    /** Finds the block. A second one is a paste error, and to choose between them would be a guess. */
    static PemBlock only(String text) throws UnreadableKeyException {
        List<String> lines =
                Arrays.stream(text.split("\n", -1)).map(String::stripTrailing).toList();
        int begin = next(lines, 0, BEGIN);
        if (begin == lines.size()) {
            throw OtherKeys.withoutPemBlock(text);
        }
        String label = label(lines.get(begin));
        int end = next(lines, begin + 1, DASHES);
        if (end == lines.size() || lines.get(end).startsWith(BEGIN)) {
            throw new UnreadableKeyException("has no END line; it may be cut off");
        }
        if (!lines.get(end).equals(END + label + DASHES)) {
            throw new UnreadableKeyException("has an END line that does not match its BEGIN line");
        }
        if (next(lines, end + 1, BEGIN) < lines.size()) {
            throw new UnreadableKeyException("holds more than one PEM block; send one key");
        }
        if (next(lines, end + 1, "") < lines.size()) {
            throw new UnreadableKeyException("has text after its END line");
        }
        return new PemBlock(label, lines.subList(begin + 1, end));
    }

    /** The index of the first line that is not blank and starts so, the number of lines if there is none. */
    private static int next(List<String> lines, int from, String start) {
        int index = from;
        while (index < lines.size()
                && (lines.get(index).isEmpty() || !lines.get(index).startsWith(start))) {
            index++;
        }
        return index;
    }

    private static String label(String line) throws UnreadableKeyException {
        String label = line.substring(BEGIN.length());
        if (!label.endsWith(DASHES) || label.indexOf(DASHES) != label.length() - DASHES.length()) {
            throw new UnreadableKeyException("has more than the marker on its BEGIN line; its line breaks may be lost");
        }
        return label.substring(0, label.length() - DASHES.length());
    }

    String label() {
        return label;
    }

    /** The header lines of RFC 1421, such as {@code DEK-Info}; most often none. */
    List<String> headers() {
        return lines.subList(0, headerLines());
    }

    /** The bytes of a block that may not have headers, as all but PKCS#1 may not. */
    byte[] plainBody() throws UnreadableKeyException {
        if (headerLines() > 0) {
            throw new UnreadableKeyException("has header lines, which only RSA PRIVATE KEY may have");
        }
        return body();
    }

    /** The bytes behind the headers. */
    byte[] body() throws UnreadableKeyException {
        String base64 = String.join("", lines.subList(headerLines(), lines.size()));
        if (base64.isEmpty()) {
            throw new UnreadableKeyException("has nothing between its BEGIN and END lines");
        }
        if (base64.length() % 4 != 0) {
            // The decoder would take missing padding, but then the end of the key is missing too.
            throw new UnreadableKeyException("has a body whose Base64 is cut off");
        }
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new UnreadableKeyException("has a body that is not Base64");
        }
    }

    private int headerLines() {
        int count = 0;
        while (count < lines.size() && lines.get(count).indexOf(':') >= 0) {
            count++;
        }
        return count;
    }
}
