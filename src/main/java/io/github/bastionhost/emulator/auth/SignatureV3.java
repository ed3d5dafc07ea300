package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INCOMPLETE_SIGNATURE;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.world.Sandboxes;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The signature by headers, HMAC-SHA256 over a canonical request: ACS3-HMAC-SHA256, and ACS4-HMAC-SHA256 which differs
 * in the credential's scope and the key that is derived from it.
 */
final class SignatureV3 implements Signature {

    private static final String ACS3 = "ACS3-HMAC-SHA256";
    private static final String ACS4 = "ACS4-HMAC-SHA256";
    /** Clients differ in whether they sign host and content-type; these they all do, and each says what is asked. */
    private static final List<String> MUST_BE_SIGNED =
            List.of("x-acs-action", "x-acs-version", "x-acs-date", "x-acs-content-sha256");

    private static final String NONCE = "x-acs-signature-nonce";

    private final RpcCall call;
    private final String algorithm;
    private final String[] credential;
    private final List<String> signedHeaders;
    private final String signature;

    private SignatureV3(RpcCall call, String algorithm, Map<String, String> fields) {
        this.call = call;
        this.algorithm = algorithm;
        this.credential = fields.getOrDefault("Credential", "").split("/", -1);
        this.signedHeaders = List.of(fields.getOrDefault("SignedHeaders", "")
                .toLowerCase(Locale.ROOT)
                .split(";"));
        this.signature = fields.getOrDefault("Signature", "");
    }

    /** Reads the Authorization header: the algorithm, and the fields behind it. */
    static SignatureV3 of(RpcCall call) {
        String authorization = String.valueOf(call.header("Authorization"));
        int blank = authorization.indexOf(' ');
        String algorithm = blank < 0 ? authorization : authorization.substring(0, blank);
        if (!algorithm.equals(ACS3) && !algorithm.equals(ACS4)) {
            throw INCOMPLETE_SIGNATURE.because(
                    "Authorization begins with %s; %s and %s are served", Quoted.of(algorithm), ACS3, ACS4);
        }
        return new SignatureV3(call, algorithm, call.authorization());
    }

    @Override
    public String accessKeyId() {
        return Sandboxes.keyOf(credential[0]);
    }

    @Override
    public @Nullable String securityToken() {
        String token = call.header("x-acs-security-token");
        return token == null || token.isEmpty() ? null : token;
    }

    @Override
    public String timestamp() {
        return header("x-acs-date");
    }

    @Override
    public @Nullable String nonce() {
        String nonce = call.header(NONCE);
        return nonce == null || nonce.isEmpty() ? null : nonce;
    }

    private String header(String name) {
        String value = call.header(name);
        return value == null ? "" : value;
    }

    @Override
    public void requireComplete() {
        if (accessKeyId().isEmpty()) {
            throw RpcErrors.missing("AccessKeyId").because("Authorization has no Credential");
        }
        if (signature.isEmpty()) {
            throw RpcErrors.missing("Signature").because("Authorization has no Signature");
        }
        if (timestamp().isEmpty()) {
            throw RpcErrors.missing("Timestamp").because("the header x-acs-date is missing");
        }
        if (signedHeaders.stream().distinct().count() < signedHeaders.size()) {
            // What is signed, and told when it differs, would grow with the product of both: gigabytes of 128 KB.
            throw INCOMPLETE_SIGNATURE.because("SignedHeaders names a header twice");
        }
        for (String name : MUST_BE_SIGNED) {
            requireSigned(name);
        }
        if (nonce() != null) {
            requireSigned(NONCE);
        }
        if (algorithm.equals(ACS4) && (credential.length != 5 || !credential[4].equals("aliyun_v4_request"))) {
            throw INCOMPLETE_SIGNATURE.because(
                    "the Credential of %s is <id>/<yyyyMMdd>/<region>/<product>/aliyun_v4_request", ACS4);
        }
    }

    private void requireSigned(String name) {
        if (header(name).isEmpty()) {
            throw INCOMPLETE_SIGNATURE.because("the header %s is missing", name);
        }
        if (!signedHeaders.contains(name)) {
            throw INCOMPLETE_SIGNATURE.because("the header %s is not among SignedHeaders", name);
        }
    }

    @Override
    public void verify(Secret accessKeySecret) {
        String payloadHash = Digests.sha256Hex(call.body());
        String canonicalRequest = canonicalRequest(payloadHash);
        String stringToSign = algorithm + "\n" + Digests.sha256Hex(canonicalRequest.getBytes(StandardCharsets.UTF_8));
        String expected = HexFormat.of().formatHex(Digests.hmac("HmacSHA256", key(accessKeySecret), stringToSign));
        boolean bodyIsAnnounced = Digests.equal(payloadHash, header("x-acs-content-sha256"));
        if (Digests.equal(expected, signature) && bodyIsAnnounced) {
            return;
        }
        throw RpcErrors.signatureDoesNotMatch(("Specified signature does not match our calculation."
                                + " server StringToSign is [%s] server CanonicalRequest is [%s]")
                        .formatted(stringToSign, canonicalRequest))
                .because(
                        bodyIsAnnounced
                                ? "the signature is not the HMAC-SHA256 of this StringToSign under the secret of %s"
                                : "the body has another SHA-256 than x-acs-content-sha256 says (key %s)",
                        accessKeyId());
    }

    @Override
    public SignatureMismatch explain(Secret accessKeySecret, UnaryOperator<Parameter> mask) {
        return new MistakesV3(call, algorithm, signedHeaders, signature, this::key).explain(accessKeySecret, mask);
    }

    private String canonicalRequest(String payloadHash) {
        String headers = signedHeaders.stream()
                .map(name -> name + ":" + headerValues(name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                call.method(),
                "/",
                Rfc3986.canonicalQuery(call.parameters().query()),
                headers,
                String.join(";", signedHeaders),
                payloadHash);
    }

    private String headerValues(String name) {
        return call.headers(name).stream().map(String::strip).sorted().collect(Collectors.joining(","));
    }

    private byte[] key(Secret accessKeySecret) {
        if (algorithm.equals(ACS3)) {
            return accessKeySecret.revealBytes();
        }
        byte[] key = ("aliyun_v4" + accessKeySecret.reveal()).getBytes(StandardCharsets.UTF_8);
        for (int scope = 1; scope < credential.length; scope++) {
            key = Digests.hmac("HmacSHA256", key, credential[scope]);
        }
        return key;
    }
}
