package io.github.bastionhost.emulator.rpc;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bodies, headers and content types to the letter: PROTOCOL 1, 2, 5 and 6. */
class AnswerFormTests extends EmulatorTests {

    @Test
    void refusesInJsonWithTheDocumentedMembersAndTheReasonLast() {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId).without("AssetId"));

        String id = answer.header("x-acs-request-id");
        assertThat(answer.contentType()).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(("{\"RequestId\":\"%s\",\"HostId\":\"127.0.0.1\",\"Code\":\"InvalidParameter\","
                                + "\"Message\":\"The argument is invalid.\",\"Recommend\":"
                                + "\"https://api.aliyun.com/troubleshoot?q=InvalidParameter&product=Yundun-bastionhost"
                                + "&requestId=%s\",\"EmulatorReason\":\"AssetId is required and must not be blank\"}")
                        .formatted(id, id));
    }

    @Test
    void refusesInXmlWithTheSameMembers() {
        Answer answer = emulator.call(
                generateAssetOperationToken(instanceId).with("AssetType", "<&>").with("Format", "xml"));

        String id = answer.header("x-acs-request-id");
        assertThat(answer.contentType()).isEqualTo("text/xml;charset=utf-8");
        assertThat(answer.body())
                .isEqualTo(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><RequestId>%s</RequestId>"
                                + "<HostId>127.0.0.1</HostId><Code>InvalidParameter</Code>"
                                + "<Message>The argument is invalid.</Message><Recommend>"
                                + "https://api.aliyun.com/troubleshoot?q=InvalidParameter&amp;product=Yundun-bastionhost"
                                + "&amp;requestId=%s</Recommend><EmulatorReason>AssetType must be one of Host, Database,"
                                + " not \"&lt;&amp;&gt;\"</EmulatorReason></Error>")
                        .formatted(id, id));
    }

    @Test
    void sendsTheGatewaysHeaders() throws Exception {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId));

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).isEqualTo("*");
        assertThat(answer.header("x-acs-trace-id")).matches("[0-9a-f]{32}");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String length = Integer.toString(body.length);
        String md5 = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("MD5").digest(body))
                .replace("=", "");
        assertThat(answer.header("ETag")).isEqualTo(length.charAt(0) + md5 + length.charAt(length.length() - 1));
        assertThat(answer.header("Content-Length")).isEqualTo(length);
    }

    @Test
    void sendsNoTagWithARefusalAndKeepsNoneInMind() {
        Answer success = emulator.call(generateAssetOperationToken(instanceId).asGet());

        assertThat(emulator.call(generateAssetOperationToken(instanceId).without("AssetId"))
                        .header("ETag"))
                .isEmpty();
        assertThat(emulator.call(generateAssetOperationToken(instanceId)
                        .asGet()
                        .withHeader("If-None-Match", success.header("ETag"))))
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource({
        "JSON, application/json",
        "json, application/json",
        "'', application/json",
        "XML, text/xml",
        "Xml, text/xml"
    })
    void answersInTheFormatThatIsAskedFor(String format, String type) {
        Answer answer = emulator.call(generateAssetOperationToken(instanceId).with("Format", format));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(type + ";charset=utf-8");
    }

    @Test
    void refusesOtherFormats() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId).with("Format", "yaml")))
                .isRefusedWith(400, "InvalidParameter.Format")
                .hasMember("/Message", "Specified parameter format is not valid.")
                .because("yaml");
    }

    @Test
    void refusesActionsThatAreNotThere() {
        String message = "Specified api is not found, please check your url and method.";
        assertThat(emulator.call(Request.of("CreateHostShareKeys", instanceId)))
                .isRefusedWith(404, "InvalidAction.NotFound")
                .hasMember("/Message", message)
                .because("the nearest is CreateHostShareKey");
        assertThat(emulator.call(Request.of("createhostsharekey", instanceId)))
                .isRefusedWith(404, "InvalidAction.NotFound")
                .because("CreateHostShareKey");
        assertThat(emulator.call(Request.of("CreateRule", instanceId)))
                .isRefusedWith(404, "InvalidAction.NotFound")
                .because("/_emulator/coverage");
    }

    @Test
    void refusesRequestsThatNameNoActionOrVersion() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId).without("Action")))
                .isRefusedWith(400, "MissingAction")
                .hasMember("/Message", "Action is mandatory for this action.");
        assertThat(emulator.call(generateAssetOperationToken(instanceId).without("Version")))
                .isRefusedWith(400, "MissingVersion");
        assertThat(emulator.call(generateAssetOperationToken(instanceId).with("Version", "2019-12-10")))
                .isRefusedWith(400, "InvalidVersion")
                .hasMember("/Message", "Specified parameter Version is not valid.");
    }

    @Test
    void takesActionAndVersionFromHeaders() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId)
                        .without("Action")
                        .without("Version")
                        .withHeader("x-acs-action", "GenerateAssetOperationToken")
                        .withHeader("x-acs-version", "2019-12-09")))
                .isAccepted();
    }

    @Test
    void letsParametersOutrankHeadersWhereNoHeaderIsSigned() {
        assertThat(emulator.call(generateAssetOperationToken(instanceId).withHeader("x-acs-action", "Nonsense")))
                .isAccepted();
    }
}
