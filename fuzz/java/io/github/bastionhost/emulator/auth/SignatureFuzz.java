package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.fuzz.Rules.require;
import static io.github.bastionhost.emulator.fuzz.Rules.requireSame;

import io.github.bastionhost.emulator.fuzz.Rules;
import io.github.bastionhost.emulator.rpc.FuzzedCall;
import io.github.bastionhost.emulator.rpc.Parameters.Parameter;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.secret.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Both kinds of signature over whole requests. Nothing that comes in is ever taken for signed with a secret that nobody
 * used; any request is, once it has been signed, and no longer with another secret.
 */
public final class SignatureFuzz {

    private static final Set<String> REFUSALS = Set.of(
            "IncompleteSignature",
            "InvalidSignatureMethod",
            "SignatureDoesNotMatch",
            "MissingAccessKeyId",
            "MissingSignature",
            "MissingSignatureMethod",
            "MissingSignatureVersion",
            "MissingSignatureNonce",
            "MissingTimestamp");
    private static final String SECRET = "a secret that signs";
    private static final Secret OTHER = Secret.of("a secret that nobody signs with");

    private SignatureFuzz() {}

    /** Takes a {@link FuzzedCall}. */
    public static void fuzzerTestOneInput(byte[] input) {
        refuse(FuzzedCall.of(input), input.length);
        acceptOnceSigned(input);
    }

    /** Whatever the call carries: it is not the signature of {@link #OTHER}. */
    static void refuse(RpcCall call, int length) {
        try {
            Signature signature = Signature.of(call);
            if (signature == null) {
                return;
            }
            String claimed = Objects.requireNonNullElse(call.claimedAccessKeyId(), "");
            requireSame(
                    signature.accessKeyId(),
                    claimed,
                    "the key that is checked is the key that the request is known by");
            signature.timestamp();
            signature.nonce();
            signature.securityToken();
            signature.requireComplete();
            require(!verifies(signature, length), "nothing is signed with a secret that nobody used");
            signature.explain(OTHER, UnaryOperator.identity());
        } catch (RpcException refused) {
            requireRefusal(refused, length);
        }
    }

    private static boolean verifies(Signature signature, int length) {
        try {
            signature.verify(OTHER);
            return true;
        } catch (RpcException mismatch) {
            requireRefusal(mismatch, length);
            return false;
        }
    }

    private static void requireRefusal(RpcException refused, int length) {
        require(REFUSALS.contains(refused.error().code()), refused.error().code() + " is no code for a signature");
        if (!refused.error()
                .code()
                .equals("SignatureDoesNotMatch")) { // which quotes the key, as it is a known one by then
            Rules.requireReadable(refused.reason());
        }
        // Percent-encoding makes five characters of one, and an attacker must not get more out than that.
        require(refused.error().message().length() <= 2_000 + 10L * length, "an answer is no longer than its request");
    }

    private static void acceptOnceSigned(byte[] input) {
        RpcCall unsigned = FuzzedCall.of(input);
        if (unsigned.isSignedByHeaders() || unsigned.parameters().names().contains("Signature")) {
            return;
        }
        String more = "&Signature=" + URLEncoder.encode(sign(unsigned), StandardCharsets.UTF_8);
        SignatureV1 signature = new SignatureV1(FuzzedCall.of(input, more, Map.of()));
        boolean isWhole =
                FuzzedCall.of(input, more, Map.of()).parameters().query().size()
                        == unsigned.parameters().query().size() + 1;
        if (isWhole) { // else one parameter more was too many
            signature.verify(Secret.of(SECRET));
            require(!verifies(signature, input.length + more.length()), "another secret does not fit");
        }
    }

    /** By the documented algorithm, written apart from the service's own. */
    private static String sign(RpcCall call) {
        String query = Stream.concat(call.parameters().query().stream(), call.parameters().form().stream())
                .distinct()
                .sorted(Comparator.comparing((Parameter one) -> bytes(one.name()))
                        .thenComparing(one -> bytes(one.value())))
                .map(one -> encode(one.name()) + "=" + encode(one.value()))
                .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((SECRET + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String text = call.method() + "&%2F&" + encode(query);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One character for each byte of UTF-8, so that characters sort as bytes do. */
    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
