package io.github.bastionhost.emulator.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A throw-away key of {@code keys/cases.json} with the answer that it must get. */
public record KeyCase(
        String name,
        boolean accepted,
        String privateKeyBase64,
        @Nullable String passPhraseBase64,
        @Nullable String fingerprintMd5) {

    private static final List<KeyCase> ALL = load();

    /** Every case. */
    public static List<KeyCase> all() {
        return ALL;
    }

    /** The case of that name. */
    public static KeyCase named(String name) {
        return ALL.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    private static List<KeyCase> load() {
        try (InputStream resource = Objects.requireNonNull(KeyCase.class.getResourceAsStream("/keys/cases.json"))) {
            return new JsonMapper()
                    .readTree(resource)
                    .valueStream()
                    .map(KeyCase::of)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static KeyCase of(JsonNode node) {
        JsonNode repeated = node.path("privateKeyBase64Repeat");
        String key = repeated.isObject()
                ? repeated.path("unit").asString().repeat(repeated.path("count").asInt())
                : node.path("privateKeyBase64").asString();
        return new KeyCase(
                node.path("name").asString(),
                node.path("expect").asString().equals("accept"),
                key,
                text(node.path("passPhraseBase64")),
                text(node.path("fingerprintMd5")));
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
