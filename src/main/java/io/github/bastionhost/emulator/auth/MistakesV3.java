package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.rpc.SignatureMismatch.Mistake;
import io.github.bastionhost.emulator.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what a client did wrong that signed by headers: tries the well-known mistakes until one gives its signature. */
final class MistakesV3 {

    private static final Set<String> SECRET_HEADERS = Set.of("x-acs-security-token", "x-acs-bearer-token");
    private static final Map<String, UnaryOperator<Canonical>> REWRITINGS = rewritings();

    private final RpcCall call;
    private final String algorithm;
    private final List<String> signedHeaders;
    private final String signature;
    private final Function<Secret, byte[]> key;

    MistakesV3(
            RpcCall call,
            String algorithm,
            List<String> signedHeaders,
            String signature,
            Function<Secret, byte[]> key) {
        this.call = call;
        this.algorithm = algorithm;
        this.signedHeaders = signedHeaders;
        this.signature = signature;
        this.key = key;
    }

    /** The parts of a canonical request. */
    private record Canonical(
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable String query,
            Map<String, String> headers,
            String announcedHash,
            String payloadHash) {

        String text() {
            String headerLines = headers.entrySet().stream()
                    .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                    .collect(Collectors.joining());
            return String.join(
                    "\n",
                    method,
                    path,
                    query == null ? Rfc3986.canonicalQuery(parameters) : query,
                    headerLines,
                    String.join(";", headers.keySet()),
                    payloadHash);
        }

        Canonical withMethod(String other) {
            return new Canonical(other, path, parameters, query, headers, announcedHash, payloadHash);
        }

        Canonical withPath(String other) {
            return new Canonical(method, other, parameters, query, headers, announcedHash, payloadHash);
        }

        Canonical withQuery(String other) {
            return new Canonical(method, path, parameters, other, headers, announcedHash, payloadHash);
        }

        Canonical withHash(String other) {
            return new Canonical(method, path, parameters, query, headers, announcedHash, other);
        }

        Canonical withHost(UnaryOperator<String> change) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            changed.computeIfPresent("host", (name, host) -> change.apply(host));
            return new Canonical(method, path, parameters, query, changed, announcedHash, payloadHash);
        }
    }

    SignatureMismatch explain(Secret accessKeySecret, UnaryOperator<Parameter> mask) {
        Canonical plain = canonical(UnaryOperator.identity(), UnaryOperator.identity());
        Canonical masked = canonical(mask, value -> Signature.MASKED);
        return new SignatureMismatch(
                stringToSign(plain.text()),
                masked.text(),
                mistake(plain, masked, key.apply(accessKeySecret), accessKeySecret));
    }

    private @Nullable Mistake mistake(Canonical plain, Canonical masked, byte[] rightKey, Secret secret) {
        String server = masked.text();
        if (isRight(rightKey, algorithm + "\n" + plain.text())) {
            return Mistake.of("the client signs the canonical request itself and not its SHA-256", server, server);
        }
        for (String around : List.of("\n", "\r\n", " ")) {
            if (isRight(key.apply(Secret.of(secret.reveal() + around)), stringToSign(plain.text()))) {
                return Mistake.of("the client's secret has a blank or a line break at its end", server, server);
            }
        }
        return REWRITINGS.entrySet().stream()
                .filter(rewriting -> isRight(
                        rightKey, stringToSign(rewriting.getValue().apply(plain).text())))
                .findFirst()
                .map(rewriting -> Mistake.of(
                        rewriting.getKey(),
                        server,
                        rewriting.getValue().apply(masked).text()))
                .orElse(null);
    }

    private boolean isRight(byte[] withKey, String stringToSign) {
        return Digests.equal(HexFormat.of().formatHex(Digests.hmac("HmacSHA256", withKey, stringToSign)), signature);
    }

    private String stringToSign(String canonicalRequest) {
        return algorithm + "\n" + Digests.sha256Hex(canonicalRequest.getBytes(StandardCharsets.UTF_8));
    }

    private Canonical canonical(UnaryOperator<Parameter> mask, UnaryOperator<String> headerMask) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : signedHeaders) {
            String values =
                    call.headers(name).stream().map(String::strip).sorted().collect(Collectors.joining(","));
            headers.put(name, SECRET_HEADERS.contains(name) ? headerMask.apply(values) : values);
        }
        String announced = call.header("x-acs-content-sha256");
        return new Canonical(
                call.method(),
                "/",
                call.parameters().query().stream().map(mask).toList(),
                null,
                headers,
                announced == null ? "" : announced,
                Digests.sha256Hex(call.body()));
    }

    private static Map<String, UnaryOperator<Canonical>> rewritings() {
        Map<String, UnaryOperator<Canonical>> rewritings = new LinkedHashMap<>();
        rewritings.put(
                "the body is not the one that x-acs-content-sha256 was made of",
                request -> request.withHash(request.announcedHash()));
        rewritings.put(
                "the client signs the SHA-256 of an empty body",
                request -> request.withHash(Digests.sha256Hex(new byte[0])));
        rewritings.put(
                "the client signs for another HTTP method than the one it sends",
                request -> request.withMethod(request.method().equals("GET") ? "POST" : "GET"));
        rewritings.put("the client signs an empty path; it is /", request -> request.withPath(""));
        rewritings.put("the client does not sign the query", request -> request.withQuery(""));
        rewritings.put(
                "the client signs the host without the port that it sends",
                request -> request.withHost(host -> host.replaceFirst(":\\d+$", "")));
        Encodings.WRONG.forEach((says, encoding) ->
                rewritings.put(says, request -> request.withQuery(encoding.write(request.parameters()))));
        return rewritings;
    }
}
