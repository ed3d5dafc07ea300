package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.benchmark.HttpConnection.Reply;
import io.github.bastionhost.emulator.testing.Request;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Fills a service with many hosts, each with an account, and as many shared keys: calls make the first of each, and a file
 * of the state with copies of those goes in. Ids count from 1, names go by them.
 */
final class Rows {

    /** Whose they are. */
    static final String INSTANCE = "bastionhost-cn-growth01";

    private static final JsonMapper JSON = new JsonMapper();

    private Rows() {}

    /** A request that makes a host. */
    static Request host(String name) {
        return Request.of("CreateHost", INSTANCE)
                .with("HostName", name)
                .with("OSType", "Linux")
                .with("Source", "Local")
                .with("ActiveAddressType", "Private")
                .with("HostPrivateAddress", "10.0.0.1");
    }

    /** Fills an empty service. */
    static void fill(Running service, int rows) throws IOException {
        call(service, host("host-1"));
        call(
                service,
                Request.of("CreateHostAccount", INSTANCE)
                        .with("HostId", "1")
                        .with("HostAccountName", "root")
                        .with("ProtocolName", "SSH"));
        call(service, Request.createHostShareKey(INSTANCE).with("HostShareKeyName", "key-1"));
        Path state = Files.createTempFile("rows", ".json");
        try {
            write(get(service), state, rows);
            HttpRequest upload = HttpRequest.newBuilder(state(service))
                    .PUT(BodyPublishers.ofFile(state))
                    .header("Content-Type", "application/json")
                    .build();
            var answer = HttpClient.newHttpClient().send(upload, BodyHandlers.ofString());
            if (answer.statusCode() != 204) {
                throw new IllegalStateException(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            Files.delete(state);
        }
    }

    private static URI state(Running service) {
        return URI.create("http://127.0.0.1:%d/_emulator/state".formatted(service.port()));
    }

    private static void call(Running service, Request request) {
        Reply reply = send(service, Traffic.post("/", request.encoded()));
        if (reply.status() != 200) {
            throw new IllegalStateException(reply.body());
        }
    }

    private static JsonNode get(Running service) {
        return JSON.readTree(send(service, Traffic.request("GET", "/_emulator/state", "", ""))
                .body());
    }

    private static Reply send(Running service, byte[] request) {
        try (HttpConnection connection = new HttpConnection(service.port())) {
            return connection.send(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(JsonNode one, Path file, int rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{");
            for (String member : List.of("format", "schema", "keyCheck", "clock")) {
                out.write("\"%s\":%s,%n".formatted(member, one.path(member)));
            }
            out.write("\"tables\":[");
            boolean first = true;
            for (JsonNode table : one.path("tables")) {
                out.write(first ? "\n" : ",\n");
                first = false;
                writeTable(table, out, rows);
            }
            out.write("]}\n");
        }
    }

    private static void writeTable(JsonNode table, BufferedWriter out, int rows) throws IOException {
        String name = table.path("name").asString();
        JsonNode columns = table.path("columns");
        out.write("{\"name\":\"%s\",\"columns\":%s,\"rows\":[".formatted(name, columns));
        String comma = "\n";
        for (JsonNode row : table.path("rows")) {
            if (!row.path(0).asString().equals(INSTANCE)) {
                continue;
            }
            for (long id = 1; id <= (COPIED.containsKey(name) ? rows : 1); id++) {
                ArrayNode copy = (ArrayNode) row.deepCopy();
                for (Map.Entry<String, LongFunction<Object>> change :
                        COPIED.getOrDefault(name, Map.of()).entrySet()) {
                    copy.set(
                            place(columns, change.getKey()),
                            JSON.valueToTree(change.getValue().apply(id)));
                }
                if (name.equals("identifier")) {
                    copy.set(place(columns, "next_value"), JSON.valueToTree(rows + 1));
                }
                if (name.equals("tally")) {
                    copy.set(place(columns, "amount"), JSON.valueToTree(rows));
                }
                out.write(comma);
                out.write(copy.toString());
                comma = ",\n";
            }
        }
        out.write("]}");
    }

    private static int place(JsonNode columns, String name) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.path(i).asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final Map<String, Map<String, LongFunction<Object>>> COPIED = Map.of(
            "host", Map.of("host_id", id -> id, "name", id -> "host-" + id),
            "host_account", Map.of("host_account_id", id -> id, "host_id", id -> id),
            "host_share_key", Map.of("host_share_key_id", id -> id, "name", id -> "key-" + id));
}
