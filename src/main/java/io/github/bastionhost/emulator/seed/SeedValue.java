package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.secret.Secret;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a parameter is given in a seed file. */
sealed interface SeedValue {

    /** Every reference in it. */
    Stream<Reference> references();

    /** As it stands within the JSON text of a list or record. */
    JsonNode toJson(Function<Reference, JsonNode> answers);

    /** As it stands in a query: plain text, or the JSON text of a list or record. */
    default String toText(Function<Reference, JsonNode> answers) {
        JsonNode value = toJson(answers);
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /**
     * A text. Any may be a password, so that none is shown.
     *
     * @param text as written
     */
    record Text(Secret text) implements SeedValue {

        @Override
        public Stream<Reference> references() {
            return Stream.empty();
        }

        /** A text too where it looks like a number or a boolean: JSON's readers take it for one where one is wanted. */
        @Override
        public JsonNode toJson(Function<Reference, JsonNode> answers) {
            return JsonNodeFactory.instance.stringNode(text.reveal());
        }
    }

    /**
     * What an earlier call answered.
     *
     * @param name of the answer
     * @param path the members on the way, none for the only one
     * @param place where it stands
     */
    record Reference(String name, List<String> path, Place place) implements SeedValue {

        @Override
        public Stream<Reference> references() {
            return Stream.of(this);
        }

        @Override
        public JsonNode toJson(Function<Reference, JsonNode> answers) {
            return answers.apply(this);
        }
    }

    /** A list. */
    record Items(List<SeedValue> items) implements SeedValue {

        @Override
        public Stream<Reference> references() {
            return items.stream().flatMap(SeedValue::references);
        }

        @Override
        public JsonNode toJson(Function<Reference, JsonNode> answers) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(items.stream().map(item -> item.toJson(answers)).toList());
        }
    }

    /** A record. */
    record Members(Map<String, SeedValue> members) implements SeedValue {

        @Override
        public Stream<Reference> references() {
            return members.values().stream().flatMap(SeedValue::references);
        }

        @Override
        public JsonNode toJson(Function<Reference, JsonNode> answers) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            members.forEach((name, value) -> json.set(name, value.toJson(answers)));
            return json;
        }
    }
}
