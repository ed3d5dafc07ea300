package io.github.bastionhost.emulator.fault;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.RawHttp;
import io.github.bastionhost.emulator.testing.RawHttp.RawAnswer;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/** Answers that break on their way, seen byte by byte. */
class BrokenAnswerTests extends FaultTests {

    private static String bytes(Request request, String fault) {
        return "POST /?" + request.encoded() + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                + (fault.isEmpty() ? "" : "x-emulator-fault: " + fault + "\r\n") + "\r\n";
    }

    private RawAnswer send(Request request, String fault) {
        return RawHttp.send(emulator.endpoint(), bytes(request, fault));
    }

    private Socket connect() throws IOException {
        Socket socket =
                new Socket(emulator.endpoint().getHost(), emulator.endpoint().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads one answer and leaves the connection open. */
    private static String readOne(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            assertThat(next).as("end of " + head).isNotNegative();
            head.append((char) next);
        }
        int length = Integer.parseInt(head.toString()
                .replaceFirst("(?s).*content-length: (\\d+).*", "$1")
                .replaceFirst("(?s).*Content-Length: (\\d+).*", "$1"));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void resetsTheConnectionAfterPerforming() throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes(createHostShareKey(instanceId), "reset"));

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(storedRows()).isOne();
    }

    @Test
    void resetsTheConnectionBeforePerforming() throws IOException {
        try (Socket socket = connect()) {
            write(
                    socket,
                    bytes(createHostShareKey(instanceId), "{\"connection\": \"reset\", \"afterPerforming\": false}"));

            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
        assertThat(storedRows()).isZero();
    }

    @Test
    void resetsAConnectionThatHasServedBefore() throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes(list(), ""));
            assertThat(readOne(socket)).startsWith("HTTP/1.1 200");
            write(socket, bytes(list(), "reset"));

            assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset", "cut"})
    void leavesOtherConnectionsAlone(String fault) throws IOException {
        try (Socket other = connect()) {
            write(other, bytes(list(), ""));
            assertThat(readOne(other)).startsWith("HTTP/1.1 200");
            send(list(), fault);

            write(other, bytes(list(), ""));
            assertThat(readOne(other)).startsWith("HTTP/1.1 200").contains("\"TotalCount\":0");
        }
    }

    @Test
    void cutsTheBodyInTheMiddle() {
        RawAnswer answer = send(createHostShareKey(instanceId), "cut");

        assertThat(answer.status()).isEqualTo(200);
        int announced = Integer.parseInt(answer.header("content-length"));
        assertThat(answer.body()).startsWith("{\"RequestId\":\"").hasSize(announced / 2);
        assertThat(storedRows()).isOne();
    }

    @Test
    void cutsARefusalAsWell() {
        RawAnswer answer = send(createHostShareKey(instanceId).without("PrivateKey"), "cut");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).hasSize(Integer.parseInt(answer.header("content-length")) / 2);
    }

    @Test
    void cutsTheRefusalOfWhatIsNotPerformed() {
        RawAnswer answer = send(createHostShareKey(instanceId), "{\"body\": \"cut\", \"afterPerforming\": false}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).hasSize(Integer.parseInt(answer.header("content-length")) / 2);
        assertThat(storedRows()).isZero();
    }

    @Test
    void malformsTheBodyAndKeepsTheConnection() throws IOException {
        try (Socket socket = connect()) {
            write(socket, bytes(createHostShareKey(instanceId), "malformed"));
            assertThat(readOne(socket)).startsWith("HTTP/1.1 200").doesNotEndWith("}");
            write(socket, bytes(list(), ""));
            assertThat(readOne(socket)).startsWith("HTTP/1.1 200").endsWith("}");
        }
        assertThat(storedRows()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void malformsWithStatus200WhateverTheActionSays(boolean afterPerforming, long rows) {
        Request request = createHostShareKey(instanceId)
                .withHeader(
                        "x-emulator-fault",
                        "{\"body\": \"malformed\", \"afterPerforming\": %s}".formatted(afterPerforming));
        Answer answer = emulator.call(request);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/json;charset=utf-8");
        assertThatThrownBy(answer::json).isInstanceOf(JacksonException.class);
        assertThat(emulator.call(request.without("PrivateKey")).status()).isEqualTo(200);
        assertThat(storedRows()).isEqualTo(rows);
    }

    @Test
    void malformsXml() {
        RawAnswer answer = send(list().with("Format", "XML"), "malformed");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<?xml").doesNotContain("</ListHostShareKeysResponse>");
    }

    @Test
    void breaksByRulesAsByTheHeader() {
        arm(mine(), "{\"nth\": 1}", "{\"connection\": \"reset\"}");
        assertThat(send(list(), "").status()).isZero();
        arm(mine(), "{\"nth\": 1}", "{\"body\": \"cut\"}");
        RawAnswer cut = send(list(), "");
        assertThat(cut.body()).hasSize(Integer.parseInt(cut.header("content-length")) / 2);
        arm(mine(), "{\"nth\": 1}", "{\"body\": \"malformed\"}");
        assertThat(send(list(), "").body()).startsWith("{").doesNotEndWith("}");
        assertThat(emulator.call(list())).isAccepted();
    }
}
