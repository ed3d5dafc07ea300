package io.github.bastionhost.emulator.testing;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An action as the document shows it. */
public record ShownAction(String name, JsonNode operation, JsonNode document) {

    private static final String KEY = "/?Action=";

    /** The document that the service gives under that path. */
    public static JsonNode document(EmulatorClient emulator, String path) {
        return emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve(path)))
                .json();
    }

    /** The actions of a document by name, in its order. */
    public static Map<String, ShownAction> all(JsonNode document) {
        Map<String, ShownAction> actions = new LinkedHashMap<>();
        document.get("paths").properties().forEach(path -> {
            String name = path.getKey().startsWith(KEY) ? path.getKey().substring(KEY.length()) : path.getKey();
            actions.put(name, new ShownAction(name, path.getValue().path("post"), document));
        });
        return actions;
    }

    /** The parameters by name, in the order of the document. */
    public Map<String, JsonNode> parameters() {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        operation
                .path("parameters")
                .forEach(parameter -> parameters.put(parameter.path("name").asString(), parameter));
        return parameters;
    }

    /** What is shown of a parameter. */
    public JsonNode parameter(String parameter) {
        JsonNode found = parameters().get(parameter);
        if (found == null) {
            throw new AssertionError("%s shows no %s".formatted(name, parameter));
        }
        return found;
    }

    /** What the page fills in and sends: examples, and defaults. */
    public Request filledIn() {
        Request request = new Request("POST", false, Map.of(), Map.of()).with("Action", name);
        for (Map.Entry<String, JsonNode> parameter : parameters().entrySet()) {
            JsonNode value = parameter.getValue().has("example")
                    ? parameter.getValue().get("example")
                    : parameter.getValue().at("/schema/default");
            if (!value.isMissingNode()) {
                request = request.with(parameter.getKey(), value.asString());
            }
        }
        return request;
    }

    /** The group that it stands in. */
    public String group() {
        return operation.at("/tags/0").asString();
    }

    /** The words about it. */
    public String description() {
        return operation.path("description").asString();
    }

    /** The description of the answers of a status. */
    public String answers(int status) {
        return response(status).path("description").asString("nothing is shown for " + status);
    }

    /** The schema of the answers of a status, in JSON or XML. */
    public JsonNode schema(int status, String mediaType) {
        return resolved(response(status).path("content").path(mediaType).path("schema"));
    }

    private JsonNode response(int status) {
        return resolved(operation.path("responses").path(Integer.toString(status)));
    }

    /** The node itself, or what it refers to. */
    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
