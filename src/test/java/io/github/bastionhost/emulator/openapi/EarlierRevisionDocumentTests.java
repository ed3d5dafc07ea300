package io.github.bastionhost.emulator.openapi;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.ShownAction;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The document of the revision of November 2024, in an emulator without a control plane and without reasons in bodies. */
@TestPropertySource(
        properties = {
            "bastionhost.api-revision=2024-11",
            "bastionhost.control.enabled=false",
            "bastionhost.errors.reason=off",
            "bastionhost.references=strict",
            "bastionhost.auth.mode=optional"
        })
class EarlierRevisionDocumentTests extends EmulatorTests {

    @SuppressWarnings("NullAway.Init")
    private ShownAction generate;

    @SuppressWarnings("NullAway.Init")
    private JsonNode document;

    @BeforeEach
    void readTheDocument() {
        document = ShownAction.document(emulator, "/v3/api-docs");
        Map<String, ShownAction> actions = ShownAction.all(document);
        generate = Objects.requireNonNull(actions.get("GenerateAssetOperationToken"));
    }

    @Test
    void showsNoParameterThatCameLater() {
        assertThat(generate.parameters().keySet())
                .containsExactly(
                        "Version",
                        "Format",
                        "InstanceId",
                        "RegionId",
                        "AssetType",
                        "AssetId",
                        "AssetAccountId",
                        "AssetAccountName",
                        "AssetAccountPassword",
                        "AssetAccountProtocolName");
    }

    @Test
    void showsTheAnswerOfThen() {
        JsonNode token = generate.schema(200, "application/json").at("/properties/AssetOperationToken/properties");

        assertThat(token.propertyNames())
                .containsExactlyInAnyOrder(
                        "CountLeft", "ExpireTime", "HasCountLimit", "MaxRenewCount", "RenewCount", "Token", "TokenId");
        assertThat(token.at("/RenewCount/type").asString()).isEqualTo("string");
        assertThat(token.at("/RenewCount/example").toString()).isEqualTo("\"1\"");
        assertThat(token.at("/MaxRenewCount/type").asString()).isEqualTo("integer");
    }

    @Test
    void showsTheAccessLevelOfThen() {
        assertThat(generate.description())
                .contains("access level `create` (as documented)", "API reference page of 2024-11-27");
    }

    @Test
    void showsNoReasonWhereNoneIsGiven() {
        assertThat(generate.schema(400, "application/json").path("properties").propertyNames())
                .contains("Recommend")
                .doesNotContain("EmulatorReason");
        assertThat(document.toString()).doesNotContain("EmulatorReason");
    }

    @Test
    void tellsHowThisEmulatorIsSet() {
        assertThat(document.at("/info/description").asString())
                .contains("`bastionhost.auth.mode`) is optional", "are strict", "is 2024-11");
    }

    @Test
    void showsNoControlPlaneWhereItIsSwitchedOff() {
        assertThat(ShownAction.document(emulator, "/v3/api-docs/swagger-config")
                        .path("urls")
                        .toString())
                .isEqualTo("[{\"url\":\"/v3/api-docs/bastionhost\",\"name\":\"Bastionhost OpenAPI\"}]");
        assertThat(emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/v3/api-docs/control")))
                        .status())
                .isEqualTo(404);
    }
}
