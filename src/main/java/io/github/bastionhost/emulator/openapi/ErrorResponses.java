package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedError;
import io.github.bastionhost.emulator.rpc.RpcError;
import io.github.bastionhost.emulator.rpc.RpcErrors;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Reason;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.XML;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The error responses of an action by HTTP status: the codes of its page, those that {@link ChosenError} adds to them or
 * puts in their place, and those that the gateway gives to any call.
 */
final class ErrorResponses {

    /** The name of the schema that all of them share. */
    static final String SCHEMA = "Error";

    /** What every page lists, and what is so on those that list nothing. */
    private static final List<RpcError> OF_ANY_ACTION = List.of(RpcErrors.INVALID_PARAMETER, RpcErrors.INTERNAL_ERROR);

    private static final List<RpcError> OF_THE_GATEWAY = List.of(
            RpcErrors.INVALID_VERSION,
            RpcErrors.INVALID_FORMAT,
            RpcErrors.missing("{Parameter}"),
            RpcErrors.ACCESS_KEY_INACTIVE,
            RpcErrors.INCOMPLETE_SIGNATURE,
            RpcErrors.INVALID_SIGNATURE_METHOD,
            RpcErrors.signatureDoesNotMatch("Specified signature is not matched with our calculation. …"),
            RpcErrors.TIMESTAMP_MALFORMED,
            RpcErrors.TIMESTAMP_EXPIRED,
            RpcErrors.NONCE_USED,
            RpcErrors.SECURITY_TOKEN_EXPIRED,
            RpcErrors.SECURITY_TOKEN_MALFORMED,
            RpcErrors.SECURITY_TOKEN_MISMATCH,
            RpcErrors.FORBIDDEN,
            RpcErrors.ACCESS_KEY_NOT_FOUND,
            RpcErrors.ACTION_NOT_FOUND,
            RpcErrors.SERVICE_UNAVAILABLE);

    private final Reason reason;
    private final Map<List<Shown>, String> names = new HashMap<>();
    private final Map<String, ApiResponse> shared = new TreeMap<>();

    ErrorResponses(Reason reason) {
        this.reason = reason;
    }

    /**
     * An error of an action.
     *
     * @param remark why it is answered, where its page does not list it
     */
    private record Shown(RpcError error, String remark) {

        static Shown asListed(RpcError error) {
            return new Shown(error, "");
        }

        static Shown of(ChosenError choice, DocumentedAction action) {
            String why = choice.replacedOn(action)
                    .map(listed -> "Instead of %s: %s".formatted(Prose.code(listed), choice.why()))
                    .orElseGet(() -> Prose.capitalised(choice.why()));
            return new Shown(
                    choice.error(), "%s (%s)".formatted(why, choice.evidence().inWords()));
        }
    }

    /** The responses of an action, by status; those that are alike are one, to which all of them refer. */
    SortedMap<Integer, ApiResponse> of(@Nullable DocumentedAction action) {
        List<Shown> own = own(action);
        SortedMap<Integer, ApiResponse> responses = new TreeMap<>();
        Stream.concat(own.stream().map(Shown::error), OF_THE_GATEWAY.stream())
                .map(RpcError::status)
                .distinct()
                .forEach(status -> responses.put(status, reference(status, ofStatus(status, own))));
        return responses;
    }

    /** The responses that actions refer to, by name; complete once all actions have been asked for. */
    Map<String, ApiResponse> shared() {
        return shared;
    }

    private static List<Shown> own(@Nullable DocumentedAction action) {
        Map<RpcError, Shown> own = new LinkedHashMap<>();
        if (action != null) {
            List<ChosenError> choices = ChosenError.of(action);
            for (DocumentedError listed : action.errors()) {
                if (choices.stream()
                        .noneMatch(choice -> choice.replacedOn(action).stream().anyMatch(listed.code()::equals))) {
                    RpcError error = new RpcError(listed.http(), listed.code(), listed.message());
                    own.put(error, Shown.asListed(error));
                }
            }
            choices.forEach(choice -> own.putIfAbsent(choice.error(), Shown.of(choice, action)));
        }
        OF_ANY_ACTION.forEach(error -> own.putIfAbsent(error, Shown.asListed(error)));
        return List.copyOf(own.values());
    }

    private ApiResponse reference(int status, List<Shown> own) {
        List<RpcError> gateway = OF_THE_GATEWAY.stream()
                .filter(error -> error.status() == status)
                .toList();
        String name = names.computeIfAbsent(
                own.isEmpty() ? gateway.stream().map(Shown::asListed).toList() : own, alike -> {
                    String free = SCHEMA + status;
                    for (int next = 2; shared.containsKey(free); next++) {
                        free = SCHEMA + status + "-" + next;
                    }
                    shared.put(free, response(own, gateway));
                    return free;
                });
        return new ApiResponse().$ref(name);
    }

    private static List<Shown> ofStatus(int status, List<Shown> errors) {
        return errors.stream().filter(shown -> shown.error().status() == status).toList();
    }

    private ApiResponse response(List<Shown> own, List<RpcError> gateway) {
        List<RpcError> examples =
                own.isEmpty() ? gateway : own.stream().map(Shown::error).toList();
        MediaType json = new MediaType().schema(reference());
        for (RpcError error : examples) {
            boolean alone = examples.stream()
                    .noneMatch(other -> !other.equals(error) && other.code().equals(error.code()));
            json.addExamples(alone ? error.code() : error.code() + ": " + error.message(), example(error));
        }
        return new ApiResponse()
                .description(description(own, gateway))
                .content(new Content()
                        .addMediaType("application/json", json)
                        .addMediaType("text/xml", new MediaType().schema(reference())));
    }

    /** The gateway's codes are folded where they would bury the action's own. */
    private static String description(List<Shown> own, List<RpcError> gateway) {
        String ofTheGateway = table(gateway.stream().map(Shown::asListed).toList());
        if (own.isEmpty()) {
            return "From the gateway, whatever the action:\n\n" + ofTheGateway;
        }
        return gateway.isEmpty()
                ? table(own)
                : table(own) + "\n\n<details><summary>From the gateway, whatever the action</summary>\n\n"
                        + ofTheGateway + "\n\n</details>";
    }

    private static String table(List<Shown> errors) {
        boolean remarks = errors.stream().anyMatch(shown -> !shown.remark().isEmpty());
        return errors.stream()
                .map(shown -> "| %s | %s |%s"
                        .formatted(
                                Prose.code(shown.error().code()),
                                shown.error().message(),
                                remarks ? " " + shown.remark() + " |" : ""))
                .collect(Collectors.joining(
                        "\n",
                        remarks ? "| Code | Message | Remark |\n|---|---|---|\n" : "| Code | Message |\n|---|---|\n",
                        ""));
    }

    private Example example(RpcError error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("RequestId", ResponseSchema.REQUEST_ID_EXAMPLE);
        body.put("HostId", "127.0.0.1");
        body.put("Code", error.code());
        body.put("Message", error.message());
        body.put("Recommend", error.recommendation(ResponseSchema.REQUEST_ID_EXAMPLE));
        if (reason == Reason.BODY) {
            body.put("EmulatorReason", "what exactly was wrong");
        }
        return new Example().value(body);
    }

    private static Schema<?> reference() {
        return new JsonSchema().$ref(SCHEMA);
    }

    /** The schema of all errors. */
    JsonSchema schema() {
        JsonSchema schema = WireTypes.named("object");
        schema.setXml(new XML().name("Error"));
        schema.addProperty("RequestId", ResponseSchema.requestId());
        schema.addProperty("HostId", text("The host that was called.", "127.0.0.1"));
        schema.addProperty("Code", text("What programs tell the error by.", "InvalidParameter"));
        schema.addProperty("Message", text("The documented text of the code.", "The argument is invalid."));
        schema.addProperty(
                "Recommend",
                text(
                        "The cloud's page about the code.",
                        RpcErrors.INVALID_PARAMETER.recommendation(ResponseSchema.REQUEST_ID_EXAMPLE)));
        schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        JsonSchema denied = WireTypes.named("object");
        denied.setDescription("Of Forbidden.RAM only: what was denied, and to whom.");
        schema.addProperty("AccessDeniedDetail", denied);
        if (reason == Reason.BODY) {
            schema.addRequiredItem("EmulatorReason");
            schema.addProperty(
                    "EmulatorReason",
                    text("What exactly was wrong; the cloud has no such member.", "InstanceId is required"));
        }
        return schema;
    }

    private static JsonSchema text(String description, String example) {
        JsonSchema schema = WireTypes.named("string");
        schema.setDescription(description);
        schema.setExample(example);
        return schema;
    }
}
