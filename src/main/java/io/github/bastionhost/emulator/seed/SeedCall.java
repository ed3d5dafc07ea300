package io.github.bastionhost.emulator.seed;

import io.github.bastionhost.emulator.rpc.InnerCalls;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.seed.SeedReader.Given;
import io.github.bastionhost.emulator.seed.SeedValue.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call of a seed file that was found to make sense, ready to be performed in any number of worlds. */
final class SeedCall {

    private final Place place;
    private final Verb verb;
    private final @Nullable String as;
    private final Map<String, Given> parameters;

    /** The request, where nothing of it is answered by an earlier call. */
    private final @Nullable Record ready;

    SeedCall(Place place, Verb verb, @Nullable String as, Map<String, Given> parameters, InnerCalls calls) {
        this.place = place;
        this.verb = verb;
        this.as = as;
        this.parameters = parameters;
        boolean refers = parameters.values().stream()
                .anyMatch(given -> given.value().references().findAny().isPresent());
        this.ready = refers ? null : bind(calls, Map.of());
    }

    /** Performs it in the current world, and adds its answer to those of the calls before it. */
    void perform(InnerCalls calls, Map<String, ObjectNode> answers) {
        Record request = ready != null ? ready : bind(calls, answers);
        ObjectNode answer;
        try {
            answer = verb.deed().apply(request);
        } catch (RpcException refusal) {
            throw refused(refusal);
        } catch (RuntimeException fault) {
            throw place.fault(verb.name(), fault);
        }
        failedItem(answer).ifPresent(failure -> {
            throw place.mistake(verb.name(), failure);
        });
        if (as != null) {
            answers.put(as, answer);
        }
    }

    private Record bind(InnerCalls calls, Map<String, ObjectNode> answers) {
        Function<Reference, JsonNode> resolve = reference -> answer(reference, answers);
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, given) -> texts.put(name, given.value().toText(resolve)));
        try {
            return calls.bind(verb.requestType(), texts);
        } catch (RpcException refusal) {
            throw refused(refusal);
        }
    }

    private static JsonNode answer(Reference reference, Map<String, ObjectNode> answers) {
        JsonNode node = answers.get(reference.name());
        for (String step : reference.path()) {
            node = node == null ? null : node.get(step);
        }
        if (node != null && reference.path().isEmpty()) {
            node = node.values().stream().findFirst().orElse(null);
        }
        if (node == null || !node.isValueNode()) {
            throw reference.place().mistake("the answer that is referred to does not have that member");
        }
        return node;
    }

    /** The reason of a refusal begins with the name of the parameter that is at fault, wherever it is one's alone. */
    private SeedException refused(RpcException refusal) {
        String code = refusal.error().code();
        String reason = code.equals("InvalidParameter") ? refusal.reason() : code + ": " + refusal.reason();
        String first = refusal.reason().split("[ .]", 2)[0];
        Given given = parameters.get(first);
        return given == null
                ? place.mistake(verb.name(), reason)
                : given.place().mistake(verb.name() + "." + first, reason);
    }

    /** Batches are answered whatever became of their items; the first one that was not done. */
    private static Optional<String> failedItem(JsonNode answer) {
        if (answer.path("Code").isString() && !answer.path("Code").asString().equals("OK")) {
            return Optional.of("%s: %s"
                    .formatted(
                            answer.path("Code").asString(),
                            answer.path("Message").asString("")));
        }
        return answer.values().stream()
                .map(SeedCall::failedItem)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
