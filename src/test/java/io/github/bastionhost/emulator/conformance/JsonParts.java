package io.github.bastionhost.emulator.conformance;

import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The parts of a parameter that is JSON text, each spoilt in turn. */
final class JsonParts {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonParts() {}

    /**
     * A JSON text with one part spoilt.
     *
     * @param name what is wrong with it
     */
    record Spoilt(String name, String text) {}

    /** The example of a parameter without what is required in it, and with values that no enum of it has. */
    static List<Spoilt> of(DocumentedParameter parameter, @Nullable String example) {
        List<Spoilt> spoilt = new ArrayList<>();
        if (example != null && (parameter.properties() != null || parameter.items() != null)) {
            JsonNode whole = JSON.readTree(example);
            spoil(parameter.name(), whole, whole, parameter, spoilt);
        }
        return spoilt;
    }

    private static void spoil(
            String path, JsonNode whole, JsonNode part, DocumentedParameter described, List<Spoilt> spoilt) {
        if (part instanceof ArrayNode list && described.items() != null && !list.isEmpty()) {
            spoil(path + ".1", whole, list.get(0), described.items(), spoilt);
        }
        if (part instanceof ObjectNode object && described.properties() != null) {
            for (DocumentedParameter property : described.properties()) {
                JsonNode value = object.get(property.name());
                if (value == null) {
                    continue;
                }
                String name = path + "." + property.name();
                if (property.required()) {
                    object.remove(property.name());
                    spoilt.add(new Spoilt("without " + name, whole.toString()));
                }
                if (property.enumeration() != null) {
                    object.set(property.name(), StringNode.valueOf("Nonsense"));
                    spoilt.add(new Spoilt(name + " that is none of its values", whole.toString()));
                }
                if (property.type().equals("array")) {
                    object.set(property.name(), StringNode.valueOf("no list"));
                    spoilt.add(new Spoilt(name + " that is no list", whole.toString()));
                }
                object.set(property.name(), value);
                spoil(name, whole, value, property, spoilt);
            }
        }
    }

    /** The first element of a list, or the value itself. */
    static JsonNode first(String text) {
        JsonNode value = JSON.readTree(text);
        return value.isArray() ? value.get(0) : value;
    }

    /** An element like that one, or an id, under another number. */
    static String numbered(@Nullable JsonNode like, DocumentedParameter parameter, int number) {
        String id = Integer.toString(number);
        if (like instanceof ObjectNode object) {
            Map.Entry<String, JsonNode> key = object.properties().iterator().next();
            return JSON.createObjectNode().put(key.getKey(), id).toString();
        }
        if (parameter.items() != null && parameter.items().properties() != null) {
            String key = parameter.items().properties().stream()
                    .map(DocumentedParameter::name)
                    .filter(name -> name.endsWith("Id"))
                    .findFirst()
                    .orElseThrow();
            return JSON.createObjectNode().put(key, id).toString();
        }
        return "\"" + id + "\"";
    }
}
