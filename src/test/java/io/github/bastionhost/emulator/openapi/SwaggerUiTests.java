package io.github.bastionhost.emulator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.ShownAction;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the page is made of: its settings, its two documents, and that both are documents at all. */
class SwaggerUiTests extends EmulatorTests {

    private Answer get(String path) {
        return emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve(path)));
    }

    private JsonNode document(String path) {
        return ShownAction.document(emulator, path);
    }

    @Test
    void opensAtItsUsualAddress() {
        Answer answer = get("/swagger-ui.html");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/swagger-ui/index.html");
        assertThat(get("/swagger-ui/index.html").contentType()).startsWith("text/html");
        assertThat(get("/swagger-ui/swagger-initializer.js").body())
                .contains("/v3/api-docs/swagger-config")
                .doesNotContain("petstore");
    }

    @Test
    void offersBothDocuments() {
        JsonNode settings = document("/v3/api-docs/swagger-config");

        assertThat(settings.path("urls").toString())
                .isEqualTo("[{\"url\":\"/v3/api-docs/bastionhost\",\"name\":\"Bastionhost OpenAPI\"},"
                        + "{\"url\":\"/v3/api-docs/control\",\"name\":\"Control plane\"}]");
    }

    @Test
    void isFoldedInTheDocumentsOrderAndReadyToTry() {
        JsonNode settings = document("/v3/api-docs/swagger-config");

        assertThat(settings.path("docExpansion").asString()).isEqualTo("none");
        assertThat(settings.has("tagsSorter")).isFalse();
        assertThat(settings.has("operationsSorter")).isFalse();
        assertThat(settings.path("filter").asString()).isEqualTo("true");
        assertThat(settings.path("tryItOutEnabled").asBoolean()).isTrue();
        assertThat(settings.path("validatorUrl").asString()).isEqualTo("none");
    }

    @Test
    void showsTheDocumentThatStandsAtTheUsualAddress() {
        assertThat(document("/v3/api-docs/bastionhost")).isEqualTo(document("/v3/api-docs"));
    }

    @Test
    void showsTheControlPlaneApartFromTheApi() {
        JsonNode control = document("/v3/api-docs/control");

        assertThat(control.path("paths").propertyNames())
                .contains("/_emulator/clock", "/_emulator/reset", "/_emulator/access-keys")
                .allMatch(path -> path.startsWith("/_emulator/"));
        assertThat(document("/v3/api-docs").path("paths").propertyNames())
                .allMatch(path -> path.startsWith("/?Action="));
        assertThat(document("/v3/api-docs").at("/components/schemas").propertyNames())
                .allMatch(schema -> schema.equals("Error") || schema.endsWith("Response"));
    }

    @Test
    void namesTheCallsOfTheControlPlane() {
        JsonNode control = document("/v3/api-docs/control");

        for (JsonNode path : control.path("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asString())
                        .as(path.toString())
                        .isNotBlank();
                assertThat(operation.at("/tags/0").asString())
                        .as(path.toString())
                        .doesNotContain("ontroller");
            }
        }
        assertThat(control.path("paths")
                        .path("/_emulator/clock")
                        .at("/put/tags/0")
                        .asString())
                .isEqualTo("Clock");
    }

    @Test
    void asksForNoTokenWhereNoneIsSet() {
        assertThat(document("/v3/api-docs/control").has("security")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/control"})
    void sendsCallsToTheHostThatServedThePage(String path) {
        assertThat(document(path).path("servers").toString())
                .isEqualTo("[{\"url\":\"/\",\"description\":\"this emulator\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs/control"})
    void isADocument(String path) {
        JsonNode document = document(path);

        assertThat(document.path("openapi").asString()).startsWith("3.1.");
        assertThat(document.at("/info/title").asString()).isNotBlank();
        assertThat(document.at("/info/version").asString()).isNotBlank();
        assertThat(document.findValuesAsString("$ref"))
                .allMatch(reference -> document.at(reference.substring(1)).isObject());
        Set<String> tags = new TreeSet<>();
        document.path("tags").forEach(tag -> tags.add(tag.path("name").asString()));
        List<String> ids = new ArrayList<>();
        for (JsonNode item : document.path("paths")) {
            for (JsonNode operation : item) {
                ids.add(operation.path("operationId").asString());
                assertThat(operation.path("responses").propertyNames()).isNotEmpty();
                assertThat(operation.path("responses"))
                        .allMatch(response -> response.has("$ref") || response.has("description"));
                assertThat(operation.path("parameters"))
                        .allMatch(parameter -> parameter.at("/schema/type").isString());
                assertThat(tags.isEmpty()
                                || tags.contains(operation.at("/tags/0").asString()))
                        .isTrue();
            }
        }
        assertThat(ids).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void tellsWhatItIsAndHowToSignIn() {
        JsonNode info = document("/v3/api-docs").path("info");

        assertThat(info.path("title").asString()).isEqualTo("Bastionhost OpenAPI");
        assertThat(info.path("version").asString()).isEqualTo("2019-12-09");
        assertThat(info.at("/license/identifier").asString()).isEqualTo("Apache-2.0");
        assertThat(info.path("description").asString())
                .contains("Yundun-bastionhost", "`bastionhost.auth.mode`) is off", "are lenient", "is 2026-01");
    }
}
