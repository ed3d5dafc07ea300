package io.github.bastionhost.emulator.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests by the documented algorithm of signature version 1.0, written apart from the service's own. */
public record Signer(String accessKeyId, String accessKeySecret) {

    /** The pair that is there unless others are configured. */
    public static final Signer DEFAULT = new Signer("testAccessKeyId", "testAccessKeySecret");

    /** The request with common parameters and a signature. */
    public Request sign(Request request, String timestamp, String nonce) {
        return addSignature(request.with("AccessKeyId", accessKeyId)
                .with("SignatureMethod", "HMAC-SHA1")
                .with("SignatureVersion", "1.0")
                .with("SignatureNonce", nonce)
                .with("Timestamp", timestamp));
    }

    /** The request as it is with a signature. */
    public Request addSignature(Request request) {
        String query = new TreeMap<>(request.parameters())
                .entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return request.with("Signature", hmac(request.method() + "&%2F&" + encode(query)));
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec((accessKeySecret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String encode(String text) {
        Map<String, String> differences = Map.of("+", "%20", "*", "%2A", "%7E", "~");
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> difference : differences.entrySet()) {
            encoded = encoded.replace(difference.getKey(), difference.getValue());
        }
        return encoded;
    }
}
