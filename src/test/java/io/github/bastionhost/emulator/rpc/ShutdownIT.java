package io.github.bastionhost.emulator.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** A service that is told to end takes no more calls, and answers those that it took. */
class ShutdownIT {

    private static final String INSTANCE = "bastionhost-cn-end01";

    /** What a signal of {@code kill} makes of a Java process that ends in order: 128 and the number of SIGTERM. */
    private static final int ENDED_BY_SIGTERM = 143;

    @Test
    void answersWhatItHasAccepted() throws IOException {
        try (EmulatorProcess process = EmulatorProcess.with().start();
                Socket slow = beginSlowCall(process.endpoint())) {
            process.beginStop();

            awaitRefusal(process.endpoint());
            assertThat(slow.getInputStream().available())
                    .as("the answer is still to come")
                    .isZero();
            String answer = new String(slow.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("Connection: close")
                    .endsWith("\"TotalCount\":0}");
            assertThat(process.awaitExitCode()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(process.log()).contains("Graceful shutdown complete").doesNotContain("ERROR");
        }
    }

    /** A call of some seconds that is past the door: the server has asked for its body. */
    private static Socket beginSlowCall(URI endpoint) throws IOException {
        String body = Request.of("ListHosts", INSTANCE).encoded();
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        socket.setSoTimeout(60_000);
        send(
                socket,
                String.join(
                        "\r\n",
                        "POST / HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: " + body.length(),
                        "x-emulator-fault: latency=PT5S",
                        "Expect: 100-continue",
                        "Connection: close",
                        "",
                        ""));
        String goOn = "HTTP/1.1 100 \r\n\r\n";
        assertThat(new String(socket.getInputStream().readNBytes(goOn.length()), StandardCharsets.UTF_8))
                .isEqualTo(goOn);
        send(socket, body);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Whoever asks whether the service is ready is turned away at the door. */
    private static void awaitRefusal(URI endpoint) {
        HttpRequest.Builder readiness = HttpRequest.newBuilder(endpoint.resolve("/actuator/health/readiness"));
        assertThatThrownBy(() -> {
                    while (true) {
                        new EmulatorClient(endpoint).send(readiness);
                    }
                })
                .isInstanceOf(UncheckedIOException.class);
    }
}
