package io.github.bastionhost.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The header Authorization as no client writes it. */
class AuthorizationTests extends SignedEmulatorTests {

    private static final String NOON = "2026-11-23T12:00:00Z";
    private static final String NAMES = "x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-version";

    @BeforeEach
    void stopTheClock() {
        resetWith("""
                [{"accessKeyId": "testAccessKeyId", "accessKeySecret": "testAccessKeySecret"}]""", NOON);
    }

    private RawAnswer call(String authorization, String... headers) {
        List<String> lines = new ArrayList<>(List.of(
                "POST / HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Length: 0",
                "x-acs-action: ListHostShareKeys",
                "x-acs-version: 2019-12-09",
                "x-acs-date: " + NOON,
                "x-acs-content-sha256: 0",
                "Authorization: " + authorization));
        Collections.addAll(lines, headers);
        return RawHttp.send(emulator.endpoint(), String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Each of 20,000 names would bring its 50,000 letters into the text to sign: a gigabyte. */
    @Test
    void refusesAHeaderThatIsSignedTwice() {
        RawAnswer answer = call(
                "ACS3-HMAC-SHA256 Credential=testAccessKeyId,SignedHeaders=%s%s,Signature=00"
                        .formatted(NAMES, ";x".repeat(20_000)),
                "x: " + "y".repeat(50_000));

        assertThat(answer.body()).contains("\"IncompleteSignature\"", "SignedHeaders names a header twice");
    }

    /** Whose sandbox a request is in is told by the key that is checked, and by no other text of the header. */
    @Test
    void readsTheKeyInOnePlace() {
        RawAnswer answer = call(("ACS3-HMAC-SHA256 XCredential=other@nowhere,Credential=nobody@,Credential=unknown/x,"
                        + "SignedHeaders=%s,Signature=00")
                .formatted(NAMES));

        assertThat(answer.body()).contains("\"InvalidAccessKeyId.NotFound\"", "no access key \\\"unknown\\\"");
    }
}
