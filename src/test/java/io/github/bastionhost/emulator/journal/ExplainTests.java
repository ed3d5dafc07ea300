package io.github.bastionhost.emulator.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was probably meant by a request. */
class ExplainTests extends EmulatorTests {

    @BeforeEach
    void enterASandbox() {
        emulator = emulator.in(instanceId);
    }

    private JsonNode explain(Request request) {
        String id = emulator.call(request).at("/RequestId").asString();
        return emulator.control("GET", "/requests/" + id).at("/explanation");
    }

    @Test
    void findsTheActionThatWasMeant() {
        assertThat(explain(Request.of("CreateHostShareKye", instanceId))
                        .path("action")
                        .toString())
                .isEqualTo("{\"sent\":\"CreateHostShareKye\",\"nearest\":\"CreateHostShareKey\"}");
    }

    @Test
    void findsTheParametersThatWereMeant() {
        JsonNode explanation = explain(Request.of("ListHosts", instanceId)
                .with("HostNam", "web01")
                .with("pageSize", "5")
                .with("AccessKeyID", "x")
                .with("HostName", "web02"));

        assertThat(explanation.path("action").isNull()).isTrue();
        assertThat(explanation.path("signature").isNull()).isTrue();
        assertThat(explanation.path("parameters").toString())
                .isEqualTo(
                        "[{\"sent\":\"HostNam\",\"nearest\":\"HostName\"},{\"sent\":\"pageSize\",\"nearest\":\"PageSize\"},"
                                + "{\"sent\":\"AccessKeyID\",\"nearest\":\"AccessKeyId\"}]");
    }

    @Test
    void hasNothingToSayOfARightRequest() {
        JsonNode explanation = explain(Request.of("AddHostsToGroup", instanceId)
                .with("HostGroupId", "1")
                .with("HostIds", "[\"1\"]"));

        assertThat(explanation.toString()).isEqualTo("{\"action\":null,\"parameters\":[],\"signature\":null}");
    }

    @Test
    void hasNothingToSayOfADocumentedActionOrOfNone() {
        assertThat(explain(Request.of("CreateProject", instanceId))
                        .path("action")
                        .isNull())
                .isTrue();
        assertThat(explain(Request.of("GetHost", instanceId).without("Action"))
                        .path("action")
                        .isNull())
                .isTrue();
    }

    @Test
    void knowsTheElementsOfLists() {
        assertThat(explain(Request.of("DescribeInstances", instanceId)
                                .without("InstanceId")
                                .with("InstanceId.1", instanceId)
                                .with("InstanecId.2", instanceId))
                        .path("parameters")
                        .toString())
                .isEqualTo("[{\"sent\":\"InstanecId.2\",\"nearest\":\"InstanceId\"}]");
    }
}
