package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.Mistake;
import io.github.bastionhost.emulator.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a client did wrong that signed by parameters: tries the well-known mistakes until one gives its signature. */
final class MistakesV1 {

    /** Longer requests are not tried a dozen times over. */
    private static final int LONGEST_TEXT = 262_144;

    private static final String HMAC = "HmacSHA1";
    private static final Map<String, Writing> WRITINGS = writings();

    private MistakesV1() {}

    /** A request as far as it is signed. */
    private record Signed(String method, List<Parameter> query, List<Parameter> form) {

        static Signed of(RpcCall call, UnaryOperator<Parameter> mask) {
            return new Signed(
                    call.method(),
                    signed(call.parameters().query(), mask),
                    signed(call.parameters().form(), mask));
        }

        private static List<Parameter> signed(List<Parameter> sent, UnaryOperator<Parameter> mask) {
            return sent.stream()
                    .filter(parameter -> !parameter.name().equals("Signature"))
                    .map(mask)
                    .toList();
        }

        List<Parameter> all() {
            return Stream.concat(query.stream(), form.stream()).distinct().toList();
        }
    }

    private interface Writing {

        String write(Signed request);
    }

    static SignatureMismatch explain(
            RpcCall call, Secret accessKeySecret, String signature, UnaryOperator<Parameter> mask) {
        Signed plain = Signed.of(call, UnaryOperator.identity());
        Signed masked = Signed.of(call, mask);
        return new SignatureMismatch(right(masked), null, mistake(plain, masked, accessKeySecret.reveal(), signature));
    }

    private static @Nullable Mistake mistake(Signed plain, Signed masked, String secret, String signature) {
        String text = right(plain);
        if (text.length() > LONGEST_TEXT) {
            return null;
        }
        String ofTheKey = wrongKey(text, secret, signature);
        if (ofTheKey != null) {
            return Mistake.of(ofTheKey, right(masked), right(masked));
        }
        return WRITINGS.entrySet().stream()
                .filter(writing ->
                        isRight(HMAC, secret + "&", writing.getValue().write(plain), signature))
                .findFirst()
                .map(writing -> Mistake.of(
                        writing.getKey(), right(masked), writing.getValue().write(masked)))
                .orElse(null);
    }

    private static @Nullable String wrongKey(String text, String secret, String signature) {
        if (isRight(HMAC, secret, text, signature)) {
            return "the client signs with the secret alone; the key is the secret with & behind it";
        }
        for (String around : List.of("\n", "\r\n", " ")) {
            if (isRight(HMAC, secret + around + "&", text, signature)) {
                return "the client's secret has a blank or a line break at its end";
            }
        }
        return isRight("HmacSHA256", secret + "&", text, signature)
                ? "the client signs with HMAC-SHA256; SignatureMethod says HMAC-SHA1"
                : null;
    }

    private static boolean isRight(String algorithm, String key, String text, String signature) {
        byte[] mac = Digests.hmac(algorithm, key.getBytes(StandardCharsets.UTF_8), text);
        return Digests.equal(Base64.getEncoder().encodeToString(mac), signature);
    }

    private static String right(Signed request) {
        return text(request.method(), Rfc3986.canonicalQuery(request.all()));
    }

    private static String text(String method, String query) {
        return method + "&%2F&" + Rfc3986.encode(query);
    }

    private static Map<String, Writing> writings() {
        Map<String, Writing> writings = new LinkedHashMap<>();
        writings.put(
                "the client signs for another HTTP method than the one it sends",
                request ->
                        text(request.method().equals("GET") ? "POST" : "GET", Rfc3986.canonicalQuery(request.all())));
        writings.put(
                "the client does not percent-encode the whole query once more",
                request -> request.method() + "&%2F&" + Rfc3986.canonicalQuery(request.all()));
        writings.put(
                "the client writes the path as / and not as %2F",
                request -> request.method() + "&/&" + Rfc3986.encode(Rfc3986.canonicalQuery(request.all())));
        writings.put(
                "the client signs the parameters of the query alone, and not those of the form",
                request -> text(request.method(), Rfc3986.canonicalQuery(request.query())));
        writings.put(
                "the client signs the parameters of the form alone, and not those of the query",
                request -> text(request.method(), Rfc3986.canonicalQuery(request.form())));
        Encodings.WRONG.forEach((says, encoding) ->
                writings.put(says, request -> text(request.method(), encoding.write(request.all()))));
        return writings;
    }
}
