package io.github.bastionhost.emulator.openapi;

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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The error responses of an action by HTTP status: the codes of its page, and those that the gateway gives to any call. */
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

    ErrorResponses(Reason reason) {
        this.reason = reason;
    }

    /** The responses of an action, by status; where it adds nothing of its own, a reference to the shared one. */
    SortedMap<Integer, ApiResponse> of(List<DocumentedError> documented) {
        Map<String, RpcError> own = new LinkedHashMap<>();
        documented.forEach(error -> own.put(error.code(), new RpcError(error.http(), error.code(), error.message())));
        OF_ANY_ACTION.forEach(error -> own.putIfAbsent(error.code(), error));
        SortedMap<Integer, ApiResponse> responses = new TreeMap<>();
        for (int status : statuses(own.values())) {
            List<RpcError> ofStatus = ofStatus(status, own.values());
            responses.put(
                    status,
                    ofStatus.equals(ofStatus(status, OF_ANY_ACTION))
                            ? new ApiResponse().$ref(sharedName(status))
                            : response(ofStatus, ofStatus(status, OF_THE_GATEWAY)));
        }
        return responses;
    }

    /** The responses that actions share, by the name that they are referred to. */
    Map<String, ApiResponse> shared() {
        Map<String, ApiResponse> responses = new LinkedHashMap<>();
        for (int status : statuses(OF_ANY_ACTION)) {
            responses.put(
                    sharedName(status), response(ofStatus(status, OF_ANY_ACTION), ofStatus(status, OF_THE_GATEWAY)));
        }
        return responses;
    }

    private static String sharedName(int status) {
        return SCHEMA + status;
    }

    private static SortedSet<Integer> statuses(Collection<RpcError> own) {
        return Stream.concat(own.stream(), OF_THE_GATEWAY.stream())
                .map(RpcError::status)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<RpcError> ofStatus(int status, Collection<RpcError> errors) {
        return errors.stream().filter(error -> error.status() == status).toList();
    }

    private ApiResponse response(List<RpcError> own, List<RpcError> gateway) {
        MediaType json = new MediaType().schema(reference());
        (own.isEmpty() ? gateway : own).forEach(error -> json.addExamples(error.code(), example(error)));
        return new ApiResponse()
                .description(description(own, gateway))
                .content(new Content()
                        .addMediaType("application/json", json)
                        .addMediaType("text/xml", new MediaType().schema(reference())));
    }

    /** The gateway's codes are folded where they would bury the action's own. */
    private static String description(List<RpcError> own, List<RpcError> gateway) {
        if (own.isEmpty()) {
            return "From the gateway, whatever the action:\n\n" + table(gateway);
        }
        return gateway.isEmpty()
                ? table(own)
                : table(own) + "\n\n<details><summary>From the gateway, whatever the action</summary>\n\n"
                        + table(gateway) + "\n\n</details>";
    }

    private static String table(List<RpcError> errors) {
        return errors.stream()
                .map(error -> "| %s | %s |".formatted(Prose.code(error.code()), error.message()))
                .collect(Collectors.joining("\n", "| Code | Message |\n|---|---|\n", ""));
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
