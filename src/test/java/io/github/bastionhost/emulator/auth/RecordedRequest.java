package io.github.bastionhost.emulator.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that a real client sent, or one derived from it that must be refused: {@code wire/*.json}. */
record RecordedRequest(JsonNode json) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<RecordedRequest> all() {
        URL folder = Objects.requireNonNull(RecordedRequest.class.getResource("/wire"));
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            List<RecordedRequest> requests = files.filter(
                            file -> file.toString().endsWith(".json"))
                    .sorted()
                    .flatMap(file -> MAPPER.readTree(file.toFile()).valueStream())
                    .map(RecordedRequest::new)
                    .toList();
            return requests.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean isOptional() {
        return json.path("optional").asBoolean(false);
    }

    String clock() {
        return json.path("clock").asString();
    }

    /** The keys that the server knows, as the control plane takes them. */
    String serverKeys() {
        if (json.has("serverKeys")) {
            return json.path("serverKeys").toString();
        }
        if (!json.path("accessKeyId").isString()) {
            return "[]";
        }
        var key = MAPPER.createObjectNode();
        for (String name : List.of("accessKeyId", "accessKeySecret", "securityToken")) {
            if (json.path(name).isString() && !json.path(name).asString().isEmpty()) {
                key.set(name, json.path(name));
            }
        }
        return MAPPER.createArrayNode().add(key).toString();
    }

    boolean isSentTwice() {
        return json.path("sendTwice").asBoolean(false);
    }

    JsonNode request() {
        return json.path("request");
    }

    JsonNode expected() {
        return json.path("expect");
    }

    @Override
    public String toString() {
        return json.path("id").asString();
    }
}
