package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.Quoted;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.rpc.SignatureMismatch;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.world.Sandboxes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The signature by parameters, HMAC-SHA1 over method and parameters (SignatureVersion 1.0). Headers are not signed, and
 * the path is always {@code /}.
 */
final class SignatureV1 implements Signature {

    private static final List<String> MANDATORY =
            List.of("AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SignatureNonce", "Timestamp");

    private final RpcCall call;

    SignatureV1(RpcCall call) {
        this.call = call;
    }

    @Override
    public String accessKeyId() {
        return Sandboxes.keyOf(parameter("AccessKeyId"));
    }

    @Override
    public @Nullable String securityToken() {
        return call.parameters().getFilled("SecurityToken");
    }

    @Override
    public String timestamp() {
        // The published samples spell it TimeStamp, clients do not.
        return parameter("Timestamp").isEmpty() ? parameter("TimeStamp") : parameter("Timestamp");
    }

    @Override
    public String nonce() {
        return parameter("SignatureNonce");
    }

    private String parameter(String name) {
        String value = call.parameters().get(name);
        return value == null ? "" : value;
    }

    @Override
    public void requireComplete() {
        for (String name : MANDATORY) {
            boolean missing = name.equals("Timestamp")
                    ? timestamp().isEmpty()
                    : parameter(name).isEmpty();
            if (missing) {
                throw RpcErrors.missing(name).because("the signed request has no parameter %s", name);
            }
        }
        if (!parameter("SignatureMethod").equals("HMAC-SHA1")) {
            throw RpcErrors.INVALID_SIGNATURE_METHOD.because(
                    "SignatureMethod is %s; HMAC-SHA1 is served", Quoted.of(parameter("SignatureMethod")));
        }
        if (!parameter("SignatureVersion").equals("1.0")) {
            throw RpcErrors.INCOMPLETE_SIGNATURE.because(
                    "SignatureVersion is %s; 1.0 is served", Quoted.of(parameter("SignatureVersion")));
        }
    }

    @Override
    public void verify(Secret accessKeySecret) {
        List<Parameter> signed = signedParameters();
        String stringToSign = stringToSign(signed);
        String sent = parameter("Signature");
        if (Digests.equal(sign(stringToSign, accessKeySecret), sent)) {
            return;
        }
        // tea-openapi for Java leaves empty values out of what it signs, but sends them.
        List<Parameter> filled = signed.stream()
                .filter(parameter -> !parameter.value().isEmpty())
                .toList();
        if (filled.size() < signed.size() && Digests.equal(sign(stringToSign(filled), accessKeySecret), sent)) {
            return;
        }
        // Clients compare what follows the colon with their own text to tell a wrong secret from another fault.
        throw RpcErrors.signatureDoesNotMatch("Specified signature is not matched with our calculation."
                        + " server string to sign is:" + stringToSign)
                .because("the signature is not the HMAC-SHA1 of this string under the secret of %s", accessKeyId());
    }

    @Override
    public SignatureMismatch explain(Secret accessKeySecret, UnaryOperator<Parameter> mask) {
        return MistakesV1.explain(call, accessKeySecret, parameter("Signature"), mask);
    }

    private List<Parameter> signedParameters() {
        return Stream.concat(call.parameters().query().stream(), call.parameters().form().stream())
                .filter(parameter -> !parameter.name().equals("Signature"))
                .distinct()
                .toList();
    }

    private String stringToSign(List<Parameter> parameters) {
        return call.method() + "&%2F&" + Rfc3986.encode(Rfc3986.canonicalQuery(parameters));
    }

    private static String sign(String text, Secret accessKeySecret) {
        byte[] key = (accessKeySecret.reveal() + "&").getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(Digests.hmac("HmacSHA1", key, text));
    }
}
