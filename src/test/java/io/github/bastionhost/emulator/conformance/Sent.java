package io.github.bastionhost.emulator.conformance;

import io.github.bastionhost.emulator.testing.Request;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists and records as clients send them apart: {@code Name.1}, {@code Name.1.Field}, {@code Name.1.Field.1}. */
public final class Sent {

    private static final JsonMapper JSON = new JsonMapper();

    private Sent() {}

    /** The same request with the JSON text of a parameter sent apart. */
    public static Request apart(Request request, String parameter) {
        String text = request.parameters().getOrDefault(parameter, "");
        return spread(request.without(parameter), parameter, JSON.readTree(text));
    }

    private static Request spread(Request request, String name, JsonNode value) {
        Request sent = request;
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                sent = spread(sent, name + "." + (i + 1), value.get(i));
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                sent = spread(sent, name + "." + field.getKey(), field.getValue());
            }
        } else {
            sent = sent.with(name, value.asString());
        }
        return sent;
    }
}
