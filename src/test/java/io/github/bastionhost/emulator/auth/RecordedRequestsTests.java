package io.github.bastionhost.emulator.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests of real clients, sent again byte for byte: what they signed is admitted, what was changed afterwards is
 * refused as the gateway refuses it. Where the real behaviour is not known ({@code codeCertain} false, {@code optional})
 * the form of the answer is still asserted.
 */
class RecordedRequestsTests extends SignedEmulatorTests {

    private static final Set<String> MADE_ANEW =
            Set.of("content-length", "transfer-encoding", "connection", "accept-encoding", "expect");

    static Stream<RecordedRequest> requests() {
        return RecordedRequest.all();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answersAsTheGatewayDoes(RecordedRequest recorded) {
        resetWith(recorded.serverKeys(), recorded.clock());

        RawAnswer answer = send(recorded.request());
        if (recorded.isSentTwice()) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer = send(recorded.request());
        }

        assertForm(recorded, answer);
        String code = code(answer);
        JsonNode expected = recorded.expected();
        String auth = expected.path("auth").asString("");
        if (auth.equals("anonymous")) {
            assertThat(answer.status() + " " + code).isEqualTo("400 MissingAccessKeyId");
        } else if (auth.equals("bearer")) {
            assertThat(answer.status()).isBetween(400, 499);
        } else if (expected.has("httpStatus")) {
            assertRefused(expected, answer, code);
        } else if (!recorded.isOptional()) {
            assertAdmitted(expected, answer, code);
        }
    }

    private RawAnswer send(JsonNode request) {
        byte[] body = request.path("body").asString("").getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder()
                .append(request.path("method").asString())
                .append(' ')
                .append(request.path("path").asString());
        if (!request.path("query").asString("").isEmpty()) {
            head.append('?').append(request.path("query").asString());
        }
        head.append(" HTTP/1.1\r\n");
        for (JsonNode header : request.path("headers")) {
            if (!MADE_ANEW.contains(header.get(0).asString().toLowerCase(Locale.ROOT))) {
                head.append(header.get(0).asString())
                        .append(": ")
                        .append(header.get(1).asString())
                        .append("\r\n");
            }
        }
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        byte[] headBytes = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, all, 0, headBytes.length);
        System.arraycopy(body, 0, all, headBytes.length, body.length);
        return RawHttp.send(emulator.endpoint(), all);
    }

    private static void assertForm(RecordedRequest recorded, RawAnswer answer) {
        boolean xml = recorded.expected().path("format").asString("JSON").equalsIgnoreCase("XML");
        assertThat(answer.header("content-type"))
                .isEqualTo(xml ? "text/xml;charset=utf-8" : "application/json;charset=utf-8");
        assertThat(answer.header("x-acs-request-id")).matches("[0-9A-F-]{36}");
        assertThat(answer.body()).isNotEmpty().contains(answer.header("x-acs-request-id"));
        assertThat(answer.status()).as(answer.body()).isLessThan(500);
    }

    private static void assertRefused(JsonNode expected, RawAnswer answer, String code) {
        if (expected.path("codeCertain").asBoolean(true)) {
            assertThat(answer.status() + " " + code)
                    .isEqualTo(expected.path("httpStatus").asInt() + " "
                            + expected.path("code").asString());
        } else {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(code).isNotEmpty();
        }
        String message =
                new JsonMapper().readTree(answer.body()).path("Message").asString();
        if (expected.path("codeCertain").asBoolean(true) && expected.has("messageStartsWith")) {
            assertThat(message).startsWith(expected.path("messageStartsWith").asString());
        }
        if (expected.has("messageExact")) {
            assertThat(message).isEqualTo(expected.path("messageExact").asString());
        }
        if (expected.has("serverStringToSign")) {
            assertThat(message)
                    .contains("[" + expected.path("serverStringToSign").asString() + "]");
        }
    }

    /** What the business rules then say to the recorded parameters is another matter: invalid values may be refused. */
    private static void assertAdmitted(JsonNode expected, RawAnswer answer, String code) {
        assertThat(expected.path("signatureValid").asBoolean()).isTrue();
        assertThat(List.of("", "InvalidParameter")).as(answer.body()).contains(code);
        if (code.isEmpty()) {
            assertThat(answer.status()).isEqualTo(200);
        }
    }

    private static String code(RawAnswer answer) {
        if (answer.header("content-type").startsWith("text/xml")) {
            return answer.body().contains("<Code>")
                    ? answer.body().split("<Code>", 2)[1].split("</Code>", 2)[0]
                    : "";
        }
        return new JsonMapper().readTree(answer.body()).path("Code").asString("");
    }
}
