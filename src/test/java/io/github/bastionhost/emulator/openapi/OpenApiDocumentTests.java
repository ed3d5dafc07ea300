package io.github.bastionhost.emulator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.Action;
import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.ChosenError;
import io.github.bastionhost.emulator.rpc.DocumentedApi;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedAction;
import io.github.bastionhost.emulator.rpc.DocumentedApi.DocumentedError;
import io.github.bastionhost.emulator.rpc.RpcError;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.ShownAction;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document against the catalogue of the API; ConformanceTests runs its examples against the service. */
class OpenApiDocumentTests extends EmulatorTests {

    /** Required by the text of the page, though not flagged in the metadata: so the note of the catalogue has it. */
    private static final String REQUIRED_BY_TEXT = "text says mandatory";

    private static final Map<String, JsonNode> CATALOGUE = catalogue();

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ActionCatalogue catalogue;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DocumentedApi api;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @SuppressWarnings("NullAway.Init")
    private Map<String, ShownAction> actions;

    private static Map<String, JsonNode> catalogue() {
        try (InputStream resource =
                Objects.requireNonNull(OpenApiDocumentTests.class.getResourceAsStream("/api/catalogue.json"))) {
            Map<String, JsonNode> actions = new TreeMap<>();
            new JsonMapper()
                    .readTree(resource)
                    .path("actions")
                    .forEach(action -> actions.put(action.path("name").asString(), action));
            return actions;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @BeforeEach
    void readTheDocument() {
        document = ShownAction.document(emulator, "/v3/api-docs");
        actions = ShownAction.all(document);
    }

    @Test
    void showsTheServedActionsAndNothingElse() {
        Set<String> served = new TreeSet<>();
        emulator.control("GET", "/coverage").json().forEach(action -> {
            if (action.path("served").asBoolean()) {
                served.add(action.path("action").asString());
            }
        });

        assertThat(actions.keySet()).isEqualTo(served).contains("CreateHostShareKey", "GenerateAssetOperationToken");
        actions.forEach((name, action) ->
                assertThat(action.operation().path("operationId").asString()).isEqualTo(name));
    }

    @Test
    void showsTheDocumentedParameters() {
        for (ShownAction action : actions.values()) {
            List<String> documented = new ArrayList<>(List.of("Version", "Format"));
            documented(action).path("parameters").forEach(parameter -> {
                String name = parameter.path("name").asString();
                documented.add(name);
                assertShows(action.name() + "." + name, action.parameter(name), parameter);
            });
            assertThat(action.parameters().keySet()).as(action.name()).containsExactlyInAnyOrderElementsOf(documented);
        }
    }

    private static void assertShows(String path, JsonNode shown, JsonNode documented) {
        String type = documented.path("type").asString();
        assertThat(shown.path("in").asString()).as(path).isEqualTo("query");
        // Lists and records are one JSON text in a query.
        boolean text = type.equals("array") || type.equals("object");
        assertThat(shown.at("/schema/type").asString()).as(path).isEqualTo(text ? "string" : type);
        assertThat(shown.path("required").asBoolean())
                .as(path)
                .isEqualTo(documented.path("required").asBoolean()
                        || documented.path("note").asString("").contains(REQUIRED_BY_TEXT));
        if (documented.path("encoding").asString("plain").equals("plain") && !type.equals("boolean")) {
            assertThat(shown.at("/schema/enum")).as(path).isEqualTo(documented.path("enum"));
        } else if (!type.equals("boolean")) {
            assertThat(shown.path("description").asString()).as(path).contains("JSON text like");
            assertThat(shown.path("schema").propertyNames()).as(path).containsExactly("type");
            documented
                    .path("enum")
                    .forEach(value -> assertThat(shown.path("description").asString())
                            .as(path)
                            .contains(value.asString()));
        }
        if (documented.has("note")) {
            assertThat(shown.path("description").asString())
                    .as(path)
                    .containsIgnoringCase(documented.path("note").asString());
        }
    }

    @Test
    void showsTheCommonParametersFirst() {
        for (ShownAction action : actions.values()) {
            assertThat(action.parameters().keySet()).as(action.name()).startsWith("Version", "Format");
            assertThat(action.parameter("Version").at("/schema/enum").toString())
                    .isEqualTo("[\"2019-12-09\"]");
            assertThat(action.parameter("Format").at("/schema/enum").toString()).isEqualTo("[\"JSON\",\"XML\"]");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    CreateHostShareKey          | HostShareKeyName | {"type":"string","maxLength":128,"minLength":1}
                    CreateHostShareKey          | PrivateKey       | {"type":"string","format":"base64"}
                    CreateHostShareKey          | ProjectId        | {"type":"integer","format":"int64"}
                    GenerateAssetOperationToken | InstanceId       | {"type":"string","maxLength":128,"minLength":1}
                    GenerateAssetOperationToken | AssetType        | {"type":"string","enum":["Host","Database"]}
                    GenerateAssetOperationToken | AssetAccountId   | {"type":"string","pattern":"^(\\\\d{1,18})$"}
                    GenerateAssetOperationToken | OperationNote    | {"type":"string","maxLength":500}
                    """)
    void showsTheLimitsOfAParameter(String action, String parameter, String schema) {
        assertThat(shown(action).parameter(parameter).path("schema")).isEqualTo(new JsonMapper().readTree(schema));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ListHostShareKeys           | PageNumber     | A number, 1 or more.
                    ListHostShareKeys           | PageSize       | A number from 0 to 100.
                    ListHostShareKeys           | PageSize       | Example: `20`
                    CreateHostShareKey          | PassPhrase     | Standard alphabet, padded, without white space.
                    CreateHostShareKey          | PrivateKey     | the documented one is cut off
                    GenerateAssetOperationToken | AssetId        | Must be an id of 1 to 18 decimal digits.
                    GenerateAssetOperationToken | AssetAccountId | sent although the parameter is optional
                    GenerateAssetOperationToken | InstanceId     | the instance in which the examples of this page are
                    """)
    void tellsInWordsWhatASchemaDoesNot(String action, String parameter, String words) {
        assertThat(shown(action).parameter(parameter).path("description").asString())
                .contains(words);
    }

    @Test
    void fillsInWhatIsRequiredAndTellsOfAllElseThatItSends() {
        for (ShownAction action : actions.values()) {
            Set<String> filledIn = action.filledIn().parameters().keySet();
            action.parameters().forEach((name, parameter) -> {
                if (parameter.path("required").asBoolean()) {
                    assertThat(filledIn).as(action.name()).contains(name);
                } else if (filledIn.contains(name) && !name.equals("Format")) {
                    assertThat(parameter.path("description").asString())
                            .as("%s.%s", action.name(), name)
                            .containsIgnoringCase("sent");
                }
            });
        }
    }

    @Test
    void showsTheDocumentedFieldsOfAnswers() {
        for (ShownAction action : actions.values()) {
            JsonNode documented = documented(action).at("/response/properties");
            assertFields(action.name(), action.schema(200, "application/json"), documented);
            assertThat(action.schema(200, "text/xml").at("/xml/name").asString())
                    .isEqualTo(action.name() + "Response");
        }
    }

    private static void assertFields(String path, JsonNode shown, JsonNode documented) {
        assertThat(shown.path("type").asString()).as(path).isEqualTo("object");
        List<String> names = new ArrayList<>();
        documented.forEach(field -> {
            names.add(field.path("name").asString());
            assertField(path + "." + names.get(names.size() - 1), shown.path("properties"), field);
        });
        assertThat(shown.path("properties").propertyNames()).as(path).containsExactlyInAnyOrderElementsOf(names);
    }

    private static void assertField(String path, JsonNode shownFields, JsonNode documented) {
        JsonNode shown = shownFields.path(documented.path("name").asString());
        assertThat(shown.path("type").asString())
                .as(path)
                .isEqualTo(documented.path("type").asString());
        if (documented.has("format")) {
            assertThat(shown.path("format").asString())
                    .as(path)
                    .isEqualTo(documented.path("format").asString());
        }
        if (documented.has("properties")) {
            assertFields(path, shown, documented.path("properties"));
        } else if (documented.at("/items/properties").isArray()) {
            assertFields(path + "[]", shown.path("items"), documented.at("/items/properties"));
        } else if (documented.has("example") || !path.endsWith(".RequestId")) {
            assertThat(shown.path("example")).as(path).isEqualTo(documented.path("example"));
        }
    }

    @Test
    void showsTheDocumentedErrorsAndThoseOfTheGateway() {
        for (ShownAction action : actions.values()) {
            DocumentedAction documented = api.find(action.name()).orElseThrow();
            Set<String> replaced = ChosenError.of(documented).stream()
                    .flatMap(choice -> choice.replacedOn(documented).stream())
                    .collect(Collectors.toSet());
            for (DocumentedError error : documented.errors()) {
                assertThat(action.answers(error.http()).contains(row(error.code(), error.message())))
                        .as("%s: %s", action.name(), error.code())
                        .isNotEqualTo(replaced.contains(error.code()));
            }
            assertThat(action.answers(400))
                    .contains("| `InvalidParameter` | The argument is invalid. |", "`SignatureDoesNotMatch`");
            assertThat(action.answers(403)).contains("`Forbidden.RAM`");
            assertThat(action.answers(404)).contains("`InvalidAccessKeyId.NotFound`");
            assertThat(action.answers(500)).contains("| `InternalError` | An unknown error occurred. |");
            assertThat(action.schema(400, "application/json").path("properties").propertyNames())
                    .containsExactly(
                            "RequestId",
                            "HostId",
                            "Code",
                            "Message",
                            "Recommend",
                            "AccessDeniedDetail",
                            "EmulatorReason");
        }
    }

    private static String row(String code, String message) {
        return "| `%s` | %s |".formatted(code, message);
    }

    @Test
    void showsTheCodesThatWereChosenAndWhy() {
        for (ShownAction action : actions.values()) {
            DocumentedAction documented = api.find(action.name()).orElseThrow();
            for (ChosenError choice : ChosenError.of(documented)) {
                RpcError error = choice.error();
                String shown = action.answers(error.status());
                assertThat(shown).as(action.name()).contains(row(error.code(), error.message()));
                choice.replacedOn(documented)
                        .ifPresent(code -> assertThat(shown)
                                .as(action.name())
                                .contains("Instead of `%s`: %s (%s) |"
                                        .formatted(
                                                code,
                                                choice.why(),
                                                choice.evidence().inWords())));
            }
        }
    }

    @Test
    void showsAnUnknownInstanceOnEveryActionThatTakesOne() {
        assertThat(shown("GenerateAssetOperationToken").answers(400))
                .contains("| `Commodity.BizError.InvalidStatus` | The instance status is invalid. |"
                        + " Terraform takes it for a missing instance on any action; no page lists a code"
                        + " (seen in a real client) |");
    }

    @Test
    void tellsOfEachActionWhatItsPageLeavesOpen() {
        for (Action action : catalogue.actions()) {
            action.rules()
                    .forEach(rule -> assertThat(shown(action.name()).description())
                            .contains("- %s (%s)"
                                    .formatted(
                                            Prose.sentence(rule.value()),
                                            rule.by().inWords())));
        }
    }

    /** Of a group: what makes things before what uses them, and what removes them at the end. */
    @Test
    void putsActionsIntoAnOrderInWhichTheyCanBeTried() {
        assertThat(actions.values().stream()
                        .filter(action -> action.group().equals("host-share-key"))
                        .map(ShownAction::name))
                .startsWith("CreateHostShareKey")
                .containsSubsequence("ModifyHostShareKey", "GetHostShareKey", "ListHostShareKeys", "DeleteHostShareKey")
                .endsWith("DeleteHostShareKey");
        assertThat(document.path("tags")
                        .valueStream()
                        .map(tag -> tag.path("name").asString()))
                .containsSubsequence("host-share-key", "operation");
    }

    /** Levels of the seeds where there is one, else by the verb. */
    @ParameterizedTest
    @CsvSource({
        "GenerateAssetOperationToken, get, as documented",
        "CreateHostShareKey, create, as documented",
        "GetHostShareKey, get, derived from the name of the action",
        "ListHostShareKeys, list, derived from the name of the action",
        "ModifyHostShareKey, update, derived from the name of the action",
        "DeleteHostShareKey, delete, derived from the name of the action",
        "RenewAssetOperationToken, update, derived from the name of the action"
    })
    void showsTheRamActionAndWhereItsLevelComesFrom(String action, String level, String origin) {
        assertThat(shown(action).description())
                .contains("`yundun-bastionhost:%s`, access level `%s` (%s)".formatted(action, level, origin));
    }

    @Test
    void tellsWhereTheRulesComeFrom() {
        assertThat(shown("CreateHostShareKey").description())
                .contains(
                        "API reference page of 2026-01-21, CLI metadata snapshot of 2026-04-21, TypeScript SDK 1.7.0");
        assertThat(shown("GetHostShareKey").description())
                .contains("Terraform provider snapshot of 2026-08-21")
                .doesNotContain("API reference page");
    }

    @Test
    void putsActionsIntoTheGroupsOfTheCatalogue() {
        for (ShownAction action : actions.values()) {
            assertThat(action.operation().at("/tags/0").asString())
                    .isEqualTo(documented(action).path("group").asString());
            assertThat(action.operation().path("summary").asString())
                    .isEqualTo(documented(action).path("summary").asString());
        }
        assertThat(document.path("tags").toString())
                .contains("{\"name\":\"host-share-key\",\"description\":\"Shared keys\"}");
    }

    private ShownAction shown(String action) {
        return Objects.requireNonNull(actions.get(action), action);
    }

    private static JsonNode documented(ShownAction action) {
        return Objects.requireNonNull(CATALOGUE.get(action.name()), action.name());
    }
}
