package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Percent-encoding and order as both signatures want them. */
final class Rfc3986 {

    /** By name, equal names by value, in the order of their UTF-8 bytes. */
    static final Comparator<Parameter> CANONICAL_ORDER = Comparator.comparing(Parameter::name, Rfc3986::compareBytes)
            .thenComparing(Parameter::value, Rfc3986::compareBytes);

    private static final String HEX = "0123456789ABCDEF";

    private Rfc3986() {}

    /** Encodes all bytes but letters, digits and {@code - _ . ~}. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + text.length() / 2);
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved(unit)) {
                encoded.append((char) unit);
            } else {
                encoded.append('%').append(HEX.charAt(unit >> 4 & 0xf)).append(HEX.charAt(unit & 0xf));
            }
        }
        return encoded.toString();
    }

    /** The parameters as {@code name=value&…} in canonical order. */
    static String canonicalQuery(List<Parameter> parameters) {
        return parameters.stream()
                .sorted(CANONICAL_ORDER)
                .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isUnreserved(byte unit) {
        return unit >= 'A' && unit <= 'Z'
                || unit >= 'a' && unit <= 'z'
                || unit >= '0' && unit <= '9'
                || unit == '-'
                || unit == '_'
                || unit == '.'
                || unit == '~';
    }

    private static int compareBytes(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
