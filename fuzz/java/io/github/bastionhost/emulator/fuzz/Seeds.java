package io.github.bastionhost.emulator.fuzz;

import io.github.bastionhost.emulator.privatekey.KeySeeds;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the targets begin with: requests that real clients sent, an example of every action, keys of every kind, policies. */
public final class Seeds {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> POLICIES = List.of(
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}]}",
            "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"yundun-bastionhost:Get*\",\"yundun-bastionhost:L?st*\"],"
                    + "\"Resource\":\"acs:yundun-bastionhost:*:*:*\"},{\"Effect\":\"Deny\",\"Action\":\"*:DeleteHost\",\"Resource\":[\"*\"]}]}");

    private final Path home;

    private Seeds(Path home) {
        this.home = home;
    }

    /** Writes them for every target below the directory that is given. */
    public static void main(String[] arguments) throws IOException {
        Seeds seeds = new Seeds(Path.of(arguments[0]));
        seeds.requests();
        seeds.actions();
        seeds.keys();
        for (int i = 0; i < POLICIES.size(); i++) {
            seeds.write("Policy", "policy-" + i, bytes(POLICIES.get(i)));
        }
    }

    private void requests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wire"))) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode recorded : JSON.readTree(file.toFile())) {
                    request(recorded.path("id").asString(), recorded.path("request"));
                }
            }
        }
    }

    private void request(String id, JsonNode request) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                request.path("method").asString() + " " + request.path("query").asString(""));
        for (JsonNode header : request.path("headers")) {
            lines.add(header.path(0).asString() + ": " + header.path(1).asString());
            if (header.path(0).asString().equalsIgnoreCase("Authorization")) {
                write("Authorization", id, bytes(header.path(1).asString()));
            }
        }
        byte[] text =
                bytes(String.join("\n", lines) + "\n\n" + request.path("body").asString(""));
        write("Signature", id, text);
        write("Parameters", id, text);
    }

    private void actions() throws IOException {
        for (JsonNode action : JSON.readTree(resource("/api/catalogue.json")).path("actions")) {
            List<String> parameters = new ArrayList<>();
            for (JsonNode parameter : action.path("parameters")) {
                JsonNode example = parameter.path("example");
                String value = example.isString() ? example.asString() : example.toString();
                parameters.add(
                        parameter.path("name").asString() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
            String name = action.path("name").asString();
            write("Binding", name, bytes(name + "\n" + String.join("&", parameters)));
        }
    }

    private void keys() throws IOException {
        for (Map.Entry<String, byte[]> key : KeySeeds.all().entrySet()) {
            write("PrivateKey", key.getKey(), key.getValue());
        }
    }

    private static InputStream resource(String name) {
        return Seeds.class.getResourceAsStream(name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void write(String target, String name, byte[] seed) throws IOException {
        Path directory = Files.createDirectories(home.resolve(target).resolve("seeds"));
        Files.write(directory.resolve(name.replaceAll("[^A-Za-z0-9-]", "_")), seed);
    }
}
