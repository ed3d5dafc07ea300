package io.github.bastionhost.emulator.junit;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Calls the control plane in a sandbox. */
final class Http {

    /** Of its own, so that it meets no proxy, cookie or authenticator of the program under test. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(null))
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final EmulatorServer server;
    private final String sandbox;

    Http(EmulatorServer server, String sandbox) {
        this.server = server;
        this.sandbox = sandbox;
    }

    /** Calls {@code /_emulator}; answers the body, or null where there is none. */
    Object control(String method, String path, Object body) {
        URI uri = server.endpoint().resolve("/_emulator" + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(1))
                .header(Emulator.SANDBOX_HEADER, sandbox)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new EmulatorException(
                    "%s %s was answered %d: %s".formatted(method, uri.getPath(), answer.statusCode(), answer.body()),
                    answer.statusCode(),
                    reason(answer.body()));
        }
        return answer.body().isEmpty() ? null : Json.read(answer.body());
    }

    private static String reason(String body) {
        try {
            if (Json.read(body) instanceof Map<?, ?> problem) {
                Object word = problem.get("reason");
                Object reason = word == null ? problem.get("detail") : word;
                return reason == null ? body : reason.toString();
            }
            return body;
        } catch (EmulatorException noJson) {
            return body;
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new EmulatorException(
                    "%s %s failed (%s); %s".formatted(request.method(), request.uri(), failed, server.describe()),
                    failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmulatorException("interrupted while calling the emulator", interrupted);
        }
    }
}
