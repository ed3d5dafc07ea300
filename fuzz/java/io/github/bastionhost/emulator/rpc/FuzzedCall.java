package io.github.bastionhost.emulator.rpc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * A request as the targets take it: a line of method and raw query, lines of headers, an empty line, and the body. Where
 * something of that is missing, it is empty.
 */
public final class FuzzedCall {

    private FuzzedCall() {}

    /** The request that those bytes say, received as far as it can be. */
    public static RpcCall of(byte[] text) {
        return of(text, Map.of());
    }

    /** The same with further headers, which replace those of their name. */
    public static RpcCall of(byte[] text, Map<String, String> headers) {
        return of(text, "", headers);
    }

    /** The same with something behind the query, too. */
    public static RpcCall of(byte[] text, String moreQuery, Map<String, String> headers) {
        String[] parts = new String(text, StandardCharsets.ISO_8859_1).split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        String[] first = (lines.isEmpty() ? "" : lines.get(0)).split(" ", 2);
        MockHttpServletRequest http = new MockHttpServletRequest(first[0], "/");
        http.setQueryString((first.length > 1 ? first[1] : "") + moreQuery);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] header = line.split(":", 2);
            String name = header[0].strip();
            boolean isPlain = !name.isEmpty() && !name.equalsIgnoreCase("Accept-Language");
            if (isPlain && headers.keySet().stream().noneMatch(name::equalsIgnoreCase)) {
                http.addHeader(name, header.length > 1 ? header[1].strip() : "");
            }
        }
        headers.forEach(http::addHeader);
        if (parts.length > 1) {
            http.setContent(parts[1].getBytes(StandardCharsets.ISO_8859_1));
        }
        RpcCall call = RpcCall.open(http, null); // a call that is never answered has no name to draw
        call.receive();
        return call;
    }
}
