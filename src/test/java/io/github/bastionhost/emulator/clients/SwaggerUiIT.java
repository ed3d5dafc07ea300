package io.github.bastionhost.emulator.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Browser;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Node;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Swagger UI of a fresh emulator in a browser, as a person uses it: one click on Execute for each action. The script that
 * drives the browser tells what it saw; its pictures are in {@code target/screenshots}.
 */
class SwaggerUiIT {

    private static final List<String> PICTURED = List.of(
            "CreateHostShareKey", "GenerateAssetOperationToken", "AttachHostAccountsToUser", "SetPolicyCommandConfig");

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static boolean used;
    private static List<String> served = List.of();
    private static @Nullable JsonNode seen;

    /** The first test uses the page, for all; each of them is skipped where something is missing for that. */
    @BeforeEach
    void useThePage() throws IOException, InterruptedException {
        String chromium = Browser.executable();
        List<String> script = Node.command("browser/swagger-ui.mjs");
        if (!used) {
            used = true;
            try (EmulatorProcess emulator = EmulatorProcess.with().start()) {
                served = served(emulator);
                List<String> command = new ArrayList<>(script);
                command.addAll(List.of(
                        emulator.endpoint().toString(),
                        chromium,
                        Browser.screenshots().toString()));
                command.addAll(PICTURED);
                seen = Browser.run("swagger-ui", PATIENCE, command);
            }
        }
    }

    private static List<String> served(EmulatorProcess emulator) {
        return new EmulatorClient(emulator.endpoint())
                .control("GET", "/coverage")
                .json()
                .valueStream()
                .filter(action -> action.path("served").asBoolean())
                .map(action -> action.path("action").asString())
                .toList();
    }

    private static JsonNode seen(String pointer) {
        return Objects.requireNonNull(seen, "the first test tells why the page could not be used")
                .at(pointer);
    }

    @Test
    void offersTheApiAndTheControlPlane() {
        assertThat(seen("/definitions").toString()).isEqualTo("[\"Bastionhost OpenAPI\",\"Control plane\"]");
        assertThat(seen("/title").asString()).startsWith("Bastionhost OpenAPI");
        assertThat(seen("/tags/host-share-key").asString()).isEqualTo("Shared keys");
        assertThat(seen("/controlTags").propertyNames()).contains("Access keys", "Clock", "Reset");
    }

    @Test
    void showsEveryServedAction() {
        assertThat(seen("/actions").propertyNames()).containsExactlyInAnyOrderElementsOf(served);
    }

    /** Group by group from the top of the page to the bottom, each group on a fresh start. */
    @TestFactory
    List<DynamicTest> executesEachActionWithOneClick() {
        return seen("/actions").properties().stream()
                .map(action -> DynamicTest.dynamicTest(
                        action.getKey(), () -> assertExecuted(action.getKey(), action.getValue())))
                .toList();
    }

    private static void assertExecuted(String action, JsonNode shown) {
        assertThat(shown.path("status").asInt()).as(shown.toString()).isEqualTo(200);
        assertThat(shown.path("body").asString())
                .contains("\"RequestId\"")
                .as("each item of a batch was done")
                .doesNotContainPattern("\"Code\": \"(?!OK\")");
        assertThat(shown.path("url").asString())
                .contains("/?Action=%s&Version=2019-12-09&Format=JSON".formatted(action));
        assertThat(shown.path("summary").asString()).isNotBlank();
        assertThat(shown.path("description").asString())
                .contains("RAM action", "yundun-bastionhost:" + action, "access level");
    }

    @TestFactory
    List<DynamicTest> showsEachParameterOfAnAction() {
        return seen("/actions").properties().stream()
                .map(action -> DynamicTest.dynamicTest(
                        action.getKey(), () -> assertShown(action.getValue().path("parameters"))))
                .toList();
    }

    private static void assertShown(JsonNode parameters) {
        assertThat(parameters.propertyNames()).contains("Version", "Format");
        for (JsonNode parameter : parameters) {
            assertThat(parameter.path("visible").asBoolean())
                    .as(parameter.toString())
                    .isTrue();
            assertThat(parameter.path("type").asString())
                    .as(parameter.toString())
                    .isNotBlank();
            if (parameter.path("required").asBoolean()) {
                assertThat(parameter.path("value").asString())
                        .as(parameter.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void showsTheAllowedValuesOfATokensParameters() {
        JsonNode parameters = seen("/actions/GenerateAssetOperationToken/parameters");

        assertThat(parameters.propertyNames())
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
                        "AssetAccountProtocolName",
                        "OperationMode",
                        "LoginAttribute",
                        "DatabaseSchema",
                        "SsoClient",
                        "OperationNote");
        assertThat(parameters.at("/AssetType/values").toString()).isEqualTo("[\"Host\",\"Database\"]");
        assertThat(parameters.at("/AssetAccountProtocolName/values").toString())
                .isEqualTo("[\"--\",\"SSH\",\"RDP\",\"Oracle\",\"PostgreSQL\",\"MySQL\",\"SQLServer\"]");
        assertThat(parameters.at("/OperationMode/values").toString()).isEqualTo("[\"--\",\"WebToken\",\"Sso\"]");
        assertThat(parameters.at("/LoginAttribute/values").toString()).isEqualTo("[\"--\",\"SERVICENAME\",\"SID\"]");
        assertThat(parameters.at("/SsoClient/values").toString()).isEqualTo("[\"--\",\"ssh\",\"sftp\"]");
    }

    @Test
    void sendsNothingWhileARequiredParameterIsEmpty() {
        assertThat(seen("/refusedByThePage/sent").asInt()).isZero();
        assertThat(seen("/refusedByThePage/marked").toString()).isEqualTo("[\"HostShareKeyName\"]");
    }

    @Test
    void showsTheServicesOwnRefusal() {
        assertThat(seen("/refusedByTheService/status").asInt()).isEqualTo(400);
        assertThat(seen("/refusedByTheService/body").asString())
                .contains("\"InvalidParameter\"", "PrivateKey must be Base64");
    }

    @Test
    void executesEachCallOfTheControlPlaneWithOneClick() {
        JsonNode calls = seen("/controlCalls");

        assertThat(calls.propertyNames()).contains("PUT /_emulator/clock", "POST /_emulator/reset");
        for (JsonNode call : calls) {
            assertThat(call.path("status").asInt()).as(calls.toString()).isBetween(200, 204);
        }
    }

    @Test
    void asksNoOtherHost() {
        assertThat(seen("/otherHosts")).isEmpty();
    }

    @Test
    void hasNothingToComplainAbout() {
        assertThat(seen("/problems")).isEmpty();
    }
}
