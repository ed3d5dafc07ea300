package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is thrown at the port gets an answer of the API: no container page, stack trace, empty body or 5xx. */
class HostileRequestsTests extends EmulatorTests {

    private static final String END = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** The answer is a refusal in the gateway's form. */
    private static void assertRefusal(RawAnswer answer, int status, String code) {
        assertThat(answer.body()).isNotEmpty();
        assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
        JsonNode json = new JsonMapper().readTree(answer.body());
        assertThat(json.path("Code").asString("")).as(answer.body()).isEqualTo(code);
        assertThat(json.path("Message").asString("")).isNotEmpty();
        assertThat(json.path("RequestId").asString("")).isEqualTo(answer.header("x-acs-request-id"));
        assertThat(json.path("EmulatorReason").asString("")).isNotEmpty();
        assertThat(answer.status()).isEqualTo(status);
    }

    static Stream<Arguments> heads() {
        String call = "/?Action=ListHostShareKeys&Version=2019-12-09&InstanceId=i";
        return Stream.of(
                Arguments.of("GET /nowhere" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("GET /index.html" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("POST /api/v1/?Action=x" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("GET /_emulator/nowhere" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("GET /error" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("GET /actuator/env" + END, 404, "InvalidAction.NotFound"),
                Arguments.of("PUT " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("DELETE " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("PATCH " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("OPTIONS " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("PROPFIND " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("TRACE " + call + END, 403, "UnsupportedHTTPMethod"),
                Arguments.of("GET /?" + END, 400, "MissingAction"),
                Arguments.of("GET /" + END, 400, "MissingAction"),
                Arguments.of("GET /?=&&&==&=x" + END, 400, "MissingAction"),
                Arguments.of("GET " + call + "&x=%zz" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=%" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=%4" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=%+1" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=%c3%28" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=%ed%a0%80" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&%ff=1" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&RegionId=a%00b" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&InstanceId=other" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&x=1".repeat(3_000) + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + "&Format=%00" + END, 400, "InvalidParameter.Format"),
                Arguments.of("GET " + call + "&x=" + "y".repeat(140_000) + END, 400, "InvalidParameter"),
                Arguments.of("GET /%2e%2e/x" + END, 400, "InvalidParameter"),
                Arguments.of("GET /%00" + END, 400, "InvalidParameter"),
                Arguments.of("GET /%2f" + END, 400, "InvalidParameter"),
                Arguments.of("GET /a\\b" + END, 400, "InvalidParameter"),
                Arguments.of("GET /\u00ff" + END, 400, "InvalidParameter"),
                Arguments.of("NONSENSE\r\n\r\n", 400, "InvalidParameter"),
                Arguments.of("GET\u0000 /" + END, 400, "InvalidParameter"),
                Arguments.of("GET " + call + " HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "InvalidParameter"),
                Arguments.of("GET " + call + " HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400, "InvalidParameter"),
                Arguments.of("GET " + call + " HTTP/1.1\r\nHost: a b\r\n\r\n", 400, "InvalidParameter"),
                Arguments.of(
                        "POST " + call + " HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400, "InvalidParameter"),
                Arguments.of(
                        "POST " + call + " HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                        400,
                        "InvalidParameter"),
                Arguments.of(
                        "POST " + call
                                + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 100\r\n\r\nshort",
                        400,
                        "InvalidParameter"),
                Arguments.of(
                        "POST " + call + " HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                        400,
                        "InvalidParameter"));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void refusesInTheGatewaysForm(String request, int status, String code) {
        RawAnswer answer = RawHttp.send(emulator.endpoint(), request);

        assertRefusal(answer, status, code);
    }

    @Test
    void refusesAnUnknownTransferEncodingInTheGatewaysForm() {
        RawAnswer answer =
                RawHttp.send(emulator.endpoint(), "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: rot13\r\n\r\n");

        assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.status()).isBetween(400, 499);
    }

    @Test
    void collapsesEqualCopiesOfAParameter() {
        RawAnswer answer = RawHttp.send(
                emulator.endpoint(),
                "GET /?Action=ListHostShareKeys&Version=2019-12-09&InstanceId=i&InstanceId=i&RegionId=r&RegionId=r"
                        + END);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void mergesQueryAndForm() {
        String body = "InstanceId=i&PageSize=5&RegionId=r";
        RawAnswer answer = RawHttp.send(
                emulator.endpoint(),
                "POST /?Action=ListHostShareKeys&Version=2019-12-09&RegionId=r HTTP/1.1\r\nHost: a\r\n"
                        + "Content-Type: application/x-www-form-urlencoded; charset=UTF-8\r\nContent-Length: "
                        + body.length() + "\r\nConnection: close\r\n\r\n" + body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain", "nonsense"})
    void takesNoParametersFromOtherBodies(String type) {
        RawAnswer answer = RawHttp.send(
                emulator.endpoint(),
                "POST /?Action=ListHostShareKeys&Version=2019-12-09 HTTP/1.1\r\nHost: a\r\nContent-Type: " + type
                        + "\r\nContent-Length: 12\r\nConnection: close\r\n\r\nInstanceId=i");

        assertRefusal(answer, 400, "InvalidParameter");
        assertThat(answer.body()).contains("InstanceId is required");
    }

    @ParameterizedTest
    @ValueSource(ints = {(4 << 20) + 1, 10 << 20})
    void refusesBodiesOfMoreThanFourMebibytes(int length) {
        byte[] head = ("POST /?Action=ListHostShareKeys&Version=2019-12-09 HTTP/1.1\r\nHost: a\r\nContent-Type:"
                        + " application/x-www-form-urlencoded\r\nContent-Length: " + length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[head.length + length];
        System.arraycopy(head, 0, all, 0, head.length);

        RawAnswer answer = RawHttp.send(emulator.endpoint(), all);

        assertRefusal(answer, 400, "InvalidParameter");
        assertThat(answer.body()).contains("longer than 4194304 bytes");
    }

    @Test
    void answersAnyBytesWithoutAFaultOfItsOwn() {
        Random random = new Random(42);
        for (int round = 0; round < 300; round++) {
            byte[] noise = new byte[1 + random.nextInt(400)];
            random.nextBytes(noise);
            String head = random.nextBoolean() ? "GET /?" : "POST / HTTP/1.1\r\nHost: a\r\n";
            byte[] start = head.getBytes(StandardCharsets.US_ASCII);
            byte[] all = new byte[start.length + noise.length];
            System.arraycopy(start, 0, all, 0, start.length);
            System.arraycopy(noise, 0, all, start.length, noise.length);

            RawAnswer answer = RawHttp.send(emulator.endpoint(), all);

            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.body()).doesNotContainIgnoringCase("<html", "exception", "tomcat");
        }
        assertThat(List.of(200))
                .contains(emulator.call(
                                io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken(instanceId))
                        .status());
    }
}
