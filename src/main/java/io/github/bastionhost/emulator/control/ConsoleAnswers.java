package io.github.bastionhost.emulator.control;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What every page of the console tells the browser besides itself. */
final class ConsoleAnswers {

    /** A page, in UTF-8. */
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Nothing from elsewhere, nothing inline, in no frame. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ConsoleAnswers() {}

    /** The headers of a page; it is shown anew each time. */
    static HttpHeaders ofPage() {
        HttpHeaders headers = protective();
        headers.setContentType(HTML);
        headers.setCacheControl("no-store");
        return headers;
    }

    /** The headers of a file, whose address tells its content. */
    static HttpHeaders ofFile(String contentType) {
        HttpHeaders headers = protective();
        headers.set(HttpHeaders.CONTENT_TYPE, contentType);
        headers.setCacheControl("private, max-age=31536000, immutable");
        return headers;
    }

    private static HttpHeaders protective() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }
}
