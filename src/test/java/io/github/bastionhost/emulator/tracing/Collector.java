package io.github.bastionhost.emulator.tracing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.bastionhost.emulator.tracing.ProtocolBuffer.Field;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenTelemetry collector on a port of its own, for OTLP over HTTP with protocol buffers; it keeps what it gets. */
final class Collector implements AutoCloseable {

    private final HttpServer server;
    private final List<Export> exports = new CopyOnWriteArrayList<>();

    Collector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    private record Export(String path, String authorization, byte[] body) {}

    /** A span as far as it is of interest here, with the attributes of what sent it under {@code resource}. */
    record Span(
            String traceId,
            String parentId,
            String name,
            int kind,
            long startNanos,
            long endNanos,
            Map<String, Object> attributes,
            int status,
            Map<String, Object> resource) {}

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            exports.add(new Export(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    List<String> paths() {
        return exports.stream().map(Export::path).distinct().toList();
    }

    List<String> authorizations() {
        return exports.stream().map(Export::authorization).distinct().toList();
    }

    boolean received(String text) {
        return exports.stream()
                .anyMatch(export -> ProtocolBuffer.text(export.body).contains(text));
    }

    /** All spans so far; the numbers are those of the fields in opentelemetry/proto/trace/v1/trace.proto. */
    List<Span> spans() {
        return exports.stream()
                .flatMap(export -> ProtocolBuffer.of(export.body).messages(1))
                .flatMap(resourceSpans -> {
                    Map<String, Object> resource = resourceSpans
                            .messages(1)
                            .flatMap(Collector::attributesOfResource)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                    return resourceSpans
                            .messages(2)
                            .flatMap(scopeSpans -> scopeSpans.messages(2))
                            .map(span -> span(span, resource));
                })
                .toList();
    }

    private static Stream<Map.Entry<String, Object>> attributesOfResource(ProtocolBuffer resource) {
        return resource.messages(1).map(Collector::attribute);
    }

    private static Span span(ProtocolBuffer span, Map<String, Object> resource) {
        return new Span(
                HexFormat.of().formatHex(span.bytes(1)),
                HexFormat.of().formatHex(span.bytes(4)),
                ProtocolBuffer.text(span.bytes(5)),
                (int) span.number(6),
                span.number(7),
                span.number(8),
                span.messages(9)
                        .map(Collector::attribute)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                (int) span.messages(15).mapToLong(status -> status.number(3)).sum(),
                resource);
    }

    private static Map.Entry<String, Object> attribute(ProtocolBuffer attribute) {
        ProtocolBuffer value = attribute.messages(2).findFirst().orElseThrow();
        boolean isText = value.fields().stream().map(Field::number).anyMatch(number -> number == 1);
        return Map.entry(
                ProtocolBuffer.text(attribute.bytes(1)),
                isText ? ProtocolBuffer.text(value.bytes(1)) : (Object) value.number(3));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
