package io.github.bastionhost.emulator.auth;

import static io.github.bastionhost.emulator.fuzz.Rules.require;

import io.github.bastionhost.emulator.rpc.FuzzedCall;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The header Authorization of ACS3 and ACS4, whatever is in it, and requests that are signed rightly by it. */
public final class AuthorizationFuzz {

    private static final String SECRET = "a secret that signs";
    private static final byte[] REQUEST = """
            POST RegionId=cn-hangzhou&Filter.1=a%20b
            Host: localhost:8080
            Content-Type: application/x-www-form-urlencoded
            x-acs-action: GetHost
            x-acs-version: 2019-12-09
            x-acs-date: 2026-11-23T04:40:00Z
            x-acs-signature-nonce: 1
            x-acs-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855

            """.getBytes(StandardCharsets.ISO_8859_1);

    private AuthorizationFuzz() {}

    /** Takes the value of the header; its text also stands in another header, which is signed. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        SignatureFuzz.refuse(FuzzedCall.of(REQUEST, Map.of("Authorization", text)), REQUEST.length + input.length);
        SignatureFuzz.refuse(
                FuzzedCall.of(REQUEST, Map.of("Authorization", "ACS3-HMAC-SHA256 " + text)),
                REQUEST.length + input.length);
        acceptOnceSigned(text);
    }

    private static void acceptOnceSigned(String text) {
        String hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        Map<String, String> signed = new TreeMap<>(Map.of(
                "x-acs-action", "GetHost",
                "x-acs-content-sha256", hash,
                "x-acs-date", "2026-11-23T04:40:00Z",
                "x-acs-signature-nonce", "1",
                "x-acs-version", "2019-12-09"));
        signed.put("x-acs-note", text);
        String names = String.join(";", signed.keySet());
        String canonical = signed.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining(
                        "", "POST\n/\nFilter.1=a%20b&RegionId=cn-hangzhou\n", "\n" + names + "\n" + hash));
        String stringToSign = "ACS3-HMAC-SHA256\n" + Digests.sha256Hex(canonical.getBytes(StandardCharsets.UTF_8));
        RpcCall call = FuzzedCall.of(
                REQUEST,
                Map.of(
                        "x-acs-note",
                        text,
                        "Authorization",
                        "ACS3-HMAC-SHA256 Credential=me,SignedHeaders=%s,Signature=%s"
                                .formatted(names, hmac(stringToSign))));
        Signature signature = SignatureV3.of(call);
        signature.requireComplete();
        signature.verify(Secret.of(SECRET));
        try {
            signature.verify(Secret.of("another"));
            require(false, "another secret does not fit");
        } catch (RpcException mismatch) {
            require(mismatch.error().code().equals("SignatureDoesNotMatch"), "another secret does not match");
        }
    }

    private static String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
