package io.github.bastionhost.emulator.rpc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, decoded: those of the query, those of the form body, and both merged. Names are
 * case-sensitive. Equal copies of a parameter count as one, as a client of the CLI sends its region twice.
 */
public final class Parameters {

    /** How many parameters a request may have. */
    static final int MOST = 2_000;

    private final List<Parameter> query = new ArrayList<>();
    private final List<Parameter> form = new ArrayList<>();
    private final Map<String, String> merged = new LinkedHashMap<>();
    private final Set<String> contradicting = new TreeSet<>();
    private @Nullable String fault;

    Parameters() {}

    /** One parameter as it was sent. */
    public record Parameter(String name, String value) {}

    /** Parameters that came over no wire. */
    static Parameters of(Map<String, String> values) {
        Parameters parameters = new Parameters();
        parameters.merged.putAll(values);
        return parameters;
    }

    /** Reads a raw query. What cannot be decoded is left out and remembered as the {@link #fault}. */
    void addQuery(String raw) {
        // The container hands the bytes of the request line on as Latin-1.
        read(raw.getBytes(StandardCharsets.ISO_8859_1), query, "query");
    }

    /** Reads a raw form body, like {@link #addQuery}. */
    void addForm(byte[] raw) {
        read(raw, form, "body");
    }

    /** The parameters of the query, in the order sent, copies included. */
    public List<Parameter> query() {
        return Collections.unmodifiableList(query);
    }

    /** The parameters of the form body, in the order sent, copies included. */
    public List<Parameter> form() {
        return Collections.unmodifiableList(form);
    }

    /** The value of a parameter; the first one, should copies differ. */
    public @Nullable String get(String name) {
        return merged.get(name);
    }

    /** The value of a parameter, null also where it is empty. */
    public @Nullable String getFilled(String name) {
        String value = merged.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** All names, in the order sent. */
    public Set<String> names() {
        return Collections.unmodifiableSet(merged.keySet());
    }

    /** Whether copies of that parameter differ. */
    boolean contradicts(String name) {
        return contradicting.contains(name);
    }

    /** Why some of the request could not be decoded. */
    @Nullable
    String fault() {
        return fault;
    }

    private void read(byte[] raw, List<Parameter> into, String where) {
        int start = 0;
        while (start <= raw.length && raw.length > 0) {
            int end = indexOf(raw, '&', start, raw.length);
            if (end > start) {
                if (query.size() + form.size() == MOST) {
                    fault = "the request has more than %d parameters".formatted(MOST);
                    return;
                }
                add(raw, start, end, into, where);
            }
            start = end + 1;
        }
    }

    private void add(byte[] raw, int start, int end, List<Parameter> into, String where) {
        int equals = indexOf(raw, '=', start, end);
        try {
            String name = decode(raw, start, equals);
            String value = equals < end ? decode(raw, equals + 1, end) : "";
            into.add(new Parameter(name, value));
            String before = merged.putIfAbsent(name, value);
            if (before != null && !before.equals(value)) {
                contradicting.add(name);
            }
        } catch (CharacterCodingException malformed) {
            if (fault == null) {
                fault = "a parameter of the %s is not valid percent-encoded UTF-8".formatted(where);
            }
        }
    }

    private static int indexOf(byte[] raw, char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (raw[i] == wanted) {
                return i;
            }
        }
        return to;
    }

    private static String decode(byte[] raw, int start, int end) throws CharacterCodingException {
        byte[] decoded = new byte[end - start];
        int length = 0;
        boolean ascii = true;
        for (int i = start; i < end; i++) {
            byte unit = raw[i];
            if (unit == '+') {
                unit = ' ';
            } else if (unit == '%') {
                int high = hexDigit(raw, i + 1, end);
                int low = hexDigit(raw, i + 2, end);
                if (high < 0 || low < 0) {
                    throw new CharacterCodingException();
                }
                unit = (byte) (high << 4 | low);
                i += 2;
            }
            ascii &= unit >= 0;
            decoded[length++] = unit;
        }
        if (ascii) {
            return new String(decoded, 0, length, StandardCharsets.US_ASCII);
        }
        CharBuffer text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(decoded, 0, length));
        return text.toString();
    }

    private static int hexDigit(byte[] raw, int at, int end) {
        return at < end ? Character.digit(raw[at], 16) : -1;
    }
}
