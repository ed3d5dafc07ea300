package io.github.bastionhost.emulator.openapi;

import io.github.bastionhost.emulator.openapi.Supplement.ControlCall;
import io.github.bastionhost.emulator.openapi.Supplement.Example;
import io.github.bastionhost.emulator.secret.Secret;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Control;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** What the document of the control plane says beyond what springdoc finds in its controllers. */
final class ControlDocument implements OpenApiCustomizer, OperationCustomizer {

    private static final String JSON = "application/json";
    private static final String TOKEN = "control-token";

    private final Control settings;

    ControlDocument(Control settings) {
        this.settings = settings;
    }

    /** Names an operation after its method and its group after the controller, for want of other words. */
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String controller = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
        return operation.summary(words(method.getMethod().getName())).tags(List.of(words(controller)));
    }

    private static String words(String camelCase) {
        return Prose.capitalised(
                camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT));
    }

    @Override
    public void customise(OpenAPI openApi) {
        openApi.info(info()).servers(List.of(new Server().url("/").description("this emulator")));
        // Springdoc describes the class of the JSON library, and not the JSON.
        openApi.getComponents().getSchemas().computeIfPresent("JsonNode", (name, ofTheLibrary) -> new JsonSchema());
        Supplement supplement = Supplement.read();
        openApi.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    fillIn(operation, supplement);
                    ControlCall call = supplement.controlCalls().get(method + " " + path);
                    if (call != null) {
                        complete(operation, call);
                    }
                }));
        askForTheToken(openApi);
    }

    private static Info info() {
        return new Info()
                .title("Control plane")
                .version("1")
                .description(
                        "What a test needs and the cloud has not: the state, the clock, the access keys, the instances and the tokens of this"
                                + " emulator. What is changed here is changed for all who call it.");
    }

    private static void fillIn(Operation operation, Supplement supplement) {
        for (Parameter parameter : Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())) {
            Example working = supplement.example("", "control", parameter.getName());
            if (working != null) {
                parameter.example(working.value()).description(working.why());
            }
        }
    }

    private static void complete(Operation operation, ControlCall call) {
        operation.summary(call.summary());
        if (call.body() == null) {
            return;
        }
        // Calls that change something must say application/json, also those that take nothing: the page says it of a
        // body.
        if (operation.getRequestBody() == null) {
            operation.requestBody(new RequestBody()
                    .required(true)
                    .content(new Content().addMediaType(JSON, new MediaType().schema(WireTypes.named("object")))));
        }
        operation.getRequestBody().getContent().values().forEach(type -> type.example(call.body()));
    }

    private void askForTheToken(OpenAPI openApi) {
        Secret token = settings.token();
        if (token != null && !token.isEmpty()) {
            Components components = openApi.getComponents();
            components.addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .description("The value of bastionhost.control.token."));
            openApi.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        }
    }
}
