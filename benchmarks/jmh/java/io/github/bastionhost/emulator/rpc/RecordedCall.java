package io.github.bastionhost.emulator.rpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request of {@code wire/java-tea-openapi.json}, received. */
public final class RecordedCall {

    /** With what all of them are signed. */
    public static final String SECRET = "testAccessKeySecret";

    private RecordedCall() {}

    /** The one of that id. */
    public static RpcCall named(String id) {
        try (InputStream recorded = RecordedCall.class.getResourceAsStream("/wire/java-tea-openapi.json")) {
            for (JsonNode one : new JsonMapper().readTree(recorded)) {
                if (one.path("id").asString().equals(id)) {
                    return received(one.path("request"));
                }
            }
            throw new IllegalArgumentException(id);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RpcCall received(JsonNode request) {
        MockHttpServletRequest http =
                new MockHttpServletRequest(request.path("method").asString(), "/");
        http.setQueryString(request.path("query").asString());
        request.path("headers")
                .forEach(header ->
                        http.addHeader(header.path(0).asString(), header.path(1).asString()));
        http.setContent(request.path("body").asString("").getBytes(StandardCharsets.UTF_8));
        RpcCall call = RpcCall.open(http, null); // a call that is never answered has no name to draw
        call.receive();
        return call;
    }
}
