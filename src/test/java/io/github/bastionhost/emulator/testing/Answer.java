package io.github.bastionhost.emulator.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service. */
public record Answer(int status, String contentType, String body, HttpResponse<String> http) {

    private static final JsonMapper JSON = new JsonMapper();

    static Answer of(HttpResponse<String> http) {
        return new Answer(
                http.statusCode(), http.headers().firstValue("Content-Type").orElse(""), http.body(), http);
    }

    /** The body as a JSON tree. */
    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** A member of the body by its JSON pointer, for example {@code /AssetOperationToken/Token}. */
    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** A header's first value, or an empty text. */
    public String header(String name) {
        return http.headers().firstValue(name).orElse("");
    }
}
