package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.ParameterBinder;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.References;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.validation.Validator;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * The document of the API. All actions share the path {@code /}, and a document has one operation for a path and a method,
 * so that the key of an action is {@code /?Action=<Name>}: the page sends it as it stands, with the parameters behind it.
 */
final class ApiDocument implements OpenApiCustomizer {

    private final ActionCatalogue catalogue;
    private final DocumentedApi documented;
    private final ParameterBinder binder;
    private final Validator validator;
    private final BastionhostProperties settings;

    ApiDocument(
            ActionCatalogue catalogue,
            DocumentedApi documented,
            ParameterBinder binder,
            Validator validator,
            BastionhostProperties settings) {
        this.catalogue = catalogue;
        this.documented = documented;
        this.binder = binder;
        this.validator = validator;
        this.settings = settings;
    }

    /** Replaces whatever was found in the controllers. */
    @Override
    public void customise(OpenAPI openApi) {
        Supplement supplement = Supplement.read();
        ErrorResponses errors = new ErrorResponses(settings.errors().reason());
        ResponseSchema responses = new ResponseSchema(binder, settings.apiRevision());
        ActionOperations operations = new ActionOperations(
                documented,
                supplement,
                settings.apiRevision().label(),
                new RequestParameters(binder, validator, supplement),
                errors);
        Paths paths = new Paths();
        Components components = new Components().addSchemas(ErrorResponses.SCHEMA, errors.schema());
        for (Action action : PageOrder.of(catalogue, documented)) {
            paths.addPathItem("/?Action=" + action.name(), new PathItem().post(operations.of(action)));
            components.addSchemas(
                    ResponseSchema.name(action),
                    responses.of(action, documented.find(action.name()).orElse(null)));
        }
        errors.shared().forEach(components::addResponses);
        openApi.info(info())
                .servers(List.of(new Server().url("/").description("this emulator")))
                .tags(tags());
        openApi.paths(paths).components(components);
    }

    private List<Tag> tags() {
        return PageOrder.of(catalogue, documented).stream()
                .flatMap(action -> documented.find(action.name()).stream())
                .map(DocumentedAction::group)
                .distinct()
                .map(group -> new Tag()
                        .name(group)
                        .description(Prose.capitalised(documented.groupTitles().getOrDefault(group, group))))
                .toList();
    }

    private Info info() {
        return new Info()
                .title("Bastionhost OpenAPI")
                .version(ActionCatalogue.VERSION)
                .license(new License().name("Apache License 2.0").identifier("Apache-2.0"))
                .description("""
                        The RPC API of Alibaba Cloud Bastionhost (product `Yundun-bastionhost`), answered by \
                        **bastionhost-emulator**: nothing that is sent here reaches the cloud.

                        **Try it.** Open an action and press *Execute*. What it needs is filled in with values that \
                        work as they stand in an emulator that was just started, for a group from its top to its \
                        bottom: they refer to the instance `%s`, in which one of each kind is there from the start. \
                        Examples of further parameters are in their descriptions.

                        %s
                        **Authentication** (`bastionhost.auth.mode`) is %s

                        **References** (`bastionhost.references`) are %s

                        **Revision** (`bastionhost.api-revision`) is %s; 2024-11 and 2026-01 differ in \
                        GenerateAssetOperationToken.

                        **What the reference leaves open** is said at each action, with how it is known: documented \
                        elsewhere, seen in a real client, or assumed. `GET %s` lists all of it.""".formatted(
                                ExampleSeed.INSTANCE_ID,
                                console(),
                                authentication(),
                                references(),
                                settings.apiRevision().label(),
                                DocumentedApi.COVERAGE_PAGE));
    }

    private String console() {
        return settings.control().enabled()
                ? "**See what came of it** in [the console](/_emulator/console): the data, and each request with its"
                        + " explanation.\n"
                : "";
    }

    private String authentication() {
        return switch (settings.auth().mode()) {
            case OFF -> "off: calls need no access key, and the credentials of an SDK are taken unseen.";
            case OPTIONAL -> "optional: calls without an access key pass, as from this page; signed ones must verify.";
            case REQUIRED ->
                "required: calls must be signed with an access key, which this page cannot do. Use an SDK or the CLI.";
        };
    }

    private String references() {
        return settings.references() == References.LENIENT
                ? "lenient: the id of an instance, asset or account that was never created is taken at its word."
                : "strict: an instance, asset or account must have been created.";
    }
}
