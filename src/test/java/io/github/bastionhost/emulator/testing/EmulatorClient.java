package io.github.bastionhost.emulator.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls a running service over HTTP: the API at its root, the control plane below {@code /_emulator}. */
public final class EmulatorClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final URI endpoint;
    private final @Nullable String sandbox;

    /** A client of the service at {@code endpoint}, for example {@code http://127.0.0.1:8080}. */
    public EmulatorClient(URI endpoint) {
        this(endpoint, null);
    }

    private EmulatorClient(URI endpoint, @Nullable String sandbox) {
        this.endpoint = endpoint;
        this.sandbox = sandbox;
    }

    /** The same for calls in that sandbox. */
    public EmulatorClient in(String otherSandbox) {
        return new EmulatorClient(endpoint, otherSandbox);
    }

    /** Where the service is. */
    public URI endpoint() {
        return endpoint;
    }

    /** Sends a request of the API. */
    public Answer call(Request request) {
        HttpRequest.Builder http;
        if (request.form()) {
            http = HttpRequest.newBuilder(endpoint.resolve("/"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(request.encoded()));
        } else {
            http = HttpRequest.newBuilder(endpoint.resolve("/?" + request.encoded()))
                    .method(request.method(), BodyPublishers.noBody());
        }
        request.headers().forEach(http::header);
        return send(http);
    }

    /** Calls the control plane with a JSON body. */
    public Answer control(String method, String path, String json) {
        return send(HttpRequest.newBuilder(endpoint.resolve("/_emulator" + path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Calls the control plane without a body. */
    public Answer control(String method, String path) {
        return send(
                HttpRequest.newBuilder(endpoint.resolve("/_emulator" + path)).method(method, BodyPublishers.noBody()));
    }

    /** Sends anything. */
    public Answer send(HttpRequest.Builder request) {
        if (sandbox != null) {
            request.header("x-emulator-sandbox", sandbox);
        }
        try {
            return Answer.of(HTTP.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
