package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which clients by mistake write a query that is to be signed, each with a sentence about it. */
final class Encodings {

    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    /** How a list of parameters is written, by what is wrong about it. */
    static final Map<String, QueryWriting> WRONG = wrong();

    private Encodings() {}

    /** Writes parameters as one text. */
    interface QueryWriting {

        /** The text. */
        String write(List<Parameter> parameters);
    }

    private static Map<String, QueryWriting> wrong() {
        Map<String, QueryWriting> wrong = new LinkedHashMap<>();
        wrong.put(
                "the client encodes as HTML forms do: a blank as +, * left as it is, ~ as %7E",
                parameters -> sorted(parameters, text -> URLEncoder.encode(text, StandardCharsets.UTF_8)));
        wrong.put(
                "the client writes the hexadecimal digits of an escape in lower case",
                parameters -> sorted(parameters, Encodings::lowerCaseEscapes));
        wrong.put(
                "the client does not percent-encode names and values", parameters -> sorted(parameters, text -> text));
        wrong.put(
                "the client percent-encodes names and values twice",
                parameters -> sorted(parameters, text -> Rfc3986.encode(Rfc3986.encode(text))));
        wrong.put(
                "the client sends values percent-encoded twice, and signs them encoded once",
                parameters -> sorted(parameters, text -> Rfc3986.encode(decoded(text))));
        wrong.put(
                "the client sorts the parameters without regard to the case of letters",
                parameters -> written(
                        parameters.stream()
                                .sorted(Comparator.comparing(Parameter::name, String.CASE_INSENSITIVE_ORDER))
                                .toList(),
                        Rfc3986::encode));
        wrong.put(
                "the client does not sort the parameters by their names",
                parameters -> written(parameters, Rfc3986::encode));
        return wrong;
    }

    private static String sorted(List<Parameter> parameters, UnaryOperator<String> encoding) {
        return written(parameters.stream().sorted(Rfc3986.CANONICAL_ORDER).toList(), encoding);
    }

    private static String written(List<Parameter> parameters, UnaryOperator<String> encoding) {
        return parameters.stream()
                .map(parameter -> encoding.apply(parameter.name()) + "=" + encoding.apply(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String lowerCaseEscapes(String text) {
        return ESCAPE.matcher(Rfc3986.encode(text))
                .replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
