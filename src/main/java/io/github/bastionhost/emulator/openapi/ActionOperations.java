package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.openapi.Supplement.ReferencePage;
import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.Rule;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operation that shows an action: its parameters, its answers, and in words who may call it and how it is known. */
final class ActionOperations {

    private final DocumentedApi documented;
    private final Supplement supplement;
    private final String revision;
    private final RequestParameters parameters;
    private final ErrorResponses errors;

    ActionOperations(
            DocumentedApi documented,
            Supplement supplement,
            String revision,
            RequestParameters parameters,
            ErrorResponses errors) {
        this.documented = documented;
        this.supplement = supplement;
        this.revision = revision;
        this.parameters = parameters;
        this.errors = errors;
    }

    /** The operation; its response has the schema {@code <Action>Response}. */
    Operation of(Action action) {
        DocumentedAction known = documented.find(action.name()).orElse(null);
        Operation operation = new Operation()
                .operationId(action.name())
                .description(description(action, known))
                .parameters(parameters.of(action, known))
                .responses(responses(action, known));
        return known == null ? operation : operation.summary(known.summary()).addTagsItem(known.group());
    }

    private String description(Action action, @Nullable DocumentedAction known) {
        ReferencePage page = supplement.page(action.name(), revision);
        AccessLevel level = AccessLevel.of(action.name(), page);
        return "**RAM action** %s, access level %s (%s)\n\n**Rules from** %s%s"
                .formatted(
                        Prose.code(action.ramAction()),
                        Prose.code(level.name()),
                        level.derived() ? "derived from the name of the action" : "as documented",
                        sources(page, known),
                        rules(action.rules()));
    }

    private static String rules(List<Rule> rules) {
        return rules.isEmpty()
                ? ""
                : rules.stream()
                        .map(rule -> "- %s (%s)"
                                .formatted(
                                        Prose.sentence(rule.value()), rule.by().inWords()))
                        .collect(Collectors.joining("\n", "\n\n**Where the reference leaves it open**\n\n", ""));
    }

    private String sources(@Nullable ReferencePage page, @Nullable DocumentedAction known) {
        StringJoiner sources = new StringJoiner(", ");
        sources.setEmptyValue("no document: the action is the emulator's own");
        if (page != null) {
            sources.add("API reference page of " + page.updated());
        }
        if (known != null) {
            known.sources().forEach(source -> sources.add(source(source)));
        }
        return sources.toString();
    }

    /** A source by what it is; a name like {@code ts-sdk (2021 only)} is one with a remark of its own. */
    private String source(String name) {
        int remark = name.indexOf(" (");
        String plain = remark < 0 ? name : name.substring(0, remark);
        String title = documented.sources().getOrDefault(plain, plain).split(",", 2)[0];
        return remark < 0 ? title : title + name.substring(remark);
    }

    private ApiResponses responses(Action action, @Nullable DocumentedAction known) {
        MediaType answer = new MediaType().schema(new JsonSchema().$ref(ResponseSchema.name(action)));
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description("The action was performed.")
                        .content(new Content()
                                .addMediaType("application/json", answer)
                                .addMediaType("text/xml", answer)));
        errors.of(known).forEach((status, response) -> responses.addApiResponse(Integer.toString(status), response));
        return responses;
    }
}
