package io.github.bastionhost.emulator.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Texts in addresses. */
final class Addresses {

    private Addresses() {}

    /** A text as it may stand in a path or a query. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
