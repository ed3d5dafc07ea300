package io.github.bastionhost.emulator.journal;

import io.github.bastionhost.emulator.rpc.ParameterNames;
import io.github.bastionhost.emulator.rpc.Parameters;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request as the journal keeps them: secrets masked, long values cut, and of very many the first.
 * Two arrays, as a map for each request would be several times as large.
 */
public final class SentParameters {

    /** How much of a value is kept. */
    static final int LONGEST_VALUE = 1_024;

    /** How many parameters are kept. */
    static final int MOST = 200;

    /** What a name looks like; anything else may be a value that landed in the wrong place. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");

    /** What a text takes beside its characters, and what its place in an array takes. */
    private static final int BYTES_PER_TEXT = 60;

    private final String[] names;
    private final String[] values;
    private final int leftOut;

    private SentParameters(String[] names, String[] values, int leftOut) {
        this.names = names;
        this.values = values;
        this.leftOut = leftOut;
    }

    static SentParameters of(@Nullable String action, Parameters parameters, ParameterNames known) {
        int count = Math.min(MOST, parameters.names().size());
        String[] names = new String[count];
        String[] values = new String[count];
        int at = 0;
        for (String name : parameters.names()) {
            if (at == count) {
                break;
            }
            String value = String.valueOf(parameters.get(name));
            boolean isName = isName(name);
            names[at] = isName ? name : "(not a name: %d characters)".formatted(name.length());
            values[at] = cut(isName || value.isEmpty() ? known.shown(action, name, value) : ParameterNames.MASK);
            at++;
        }
        return new SentParameters(names, values, parameters.names().size() - count);
    }

    /** Plain letters and digits pass without a pattern, as nearly all names are. */
    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter >= 128 || !Character.isLetterOrDigit(letter)) {
                return NAME.matcher(name).matches();
            }
        }
        return !name.isEmpty() && name.length() <= 128;
    }

    /** A value as it is kept: what is longer than {@link #LONGEST_VALUE} ends with its length. */
    static String cut(String value) {
        return cut(value, LONGEST_VALUE);
    }

    static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + "… (cut, %d characters)".formatted(text.length());
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeShort(names.length);
        for (int i = 0; i < names.length; i++) {
            out.writeUTF(names[i]);
            out.writeUTF(values[i]);
        }
        out.writeInt(leftOut);
    }

    /** Reads what {@link #writeTo} wrote. */
    static SentParameters readFrom(DataInput in) throws IOException {
        int count = in.readShort();
        String[] names = new String[count];
        String[] values = new String[count];
        for (int i = 0; i < count; i++) {
            names[i] = in.readUTF();
            values[i] = in.readUTF();
        }
        return new SentParameters(names, values, in.readInt());
    }

    /** The parameters in the order sent. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            map.putIfAbsent(names[i], values[i]);
        }
        return map;
    }

    /** How many parameters more there were. */
    public int leftOut() {
        return leftOut;
    }

    List<String> names() {
        return List.of(names);
    }

    @Nullable
    String get(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return values[i];
            }
        }
        return null;
    }

    /** About how many bytes they take: two for each character, as nobody looks which could do with one. */
    long bytes() {
        long bytes = 0;
        for (int i = 0; i < names.length; i++) {
            bytes += 2 * BYTES_PER_TEXT + 2L * (names[i].length() + values[i].length());
        }
        return bytes;
    }

    @Override
    public String toString() {
        return new ArrayList<>(asMap().keySet()).toString();
    }
}
