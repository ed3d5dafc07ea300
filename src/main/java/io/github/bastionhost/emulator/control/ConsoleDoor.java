package io.github.bastionhost.emulator.control;

import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * How a browser stays signed in where the control plane has a token: by a cookie that no script reads and that the
 * browser sends with nothing that another site asks for. It holds no token but a proof that the token was given, for a
 * browser sends cookies to every port of a host. Every replica can check it, and it ends with the token.
 */
@Component
class ConsoleDoor {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "bastionhost-emulator console".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable Secret token;

    ConsoleDoor(BastionhostProperties settings) {
        Secret set = settings.control().token();
        this.token = set == null || set.isEmpty() ? null : set;
    }

    /** Whether anybody is asked for a token. */
    boolean isLocked() {
        return token != null;
    }

    /** Whether that is the token, or none is needed. */
    boolean opensTo(Secret given) {
        return token == null || token.equals(given);
    }

    /** Whether the browser that asks has given the token before. */
    boolean isSignedIn(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (token == null || cookies == null) {
            return false;
        }
        byte[] proof = proof(token).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .anyMatch(
                        cookie -> MessageDigest.isEqual(proof, cookie.getValue().getBytes(StandardCharsets.US_ASCII)));
    }

    /** What the browser is to show from now on. */
    ResponseCookie entrance(HttpServletRequest request) {
        return cookie(request, token == null ? "" : proof(token)).build();
    }

    /** Makes the browser forget it. */
    ResponseCookie exit(HttpServletRequest request) {
        return cookie(request, "").maxAge(0).build();
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String value) {
        return ResponseCookie.from(name(request), value)
                .path("/_emulator")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(request.isSecure());
    }

    /** Emulators on several ports of a host would take each other's. */
    private static String name(HttpServletRequest request) {
        return "emulator-console-" + request.getServerPort();
    }

    private static String proof(Secret token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.revealBytes(), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
