package io.github.bastionhost.emulator.clients;

import io.github.bastionhost.emulator.clients.Outcome.Refusal;
import io.github.bastionhost.emulator.testing.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The program that lends a client, started for the first call. It takes a call per line and tells its outcome in a line,
 * both as JSON. What it logs is in {@code target/clients}.
 */
final class ClientProcess implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    /** Far beyond the clients' own time-outs: only what hangs gets there. */
    private static final int PATIENCE_SECONDS = 120;

    private final VendorClient vendorClient;
    private @Nullable Program program;

    ClientProcess(VendorClient vendorClient) {
        this.vendorClient = vendorClient;
    }

    private record Program(Process process, Writer calls, BufferedReader outcomes) {

        static Program start(VendorClient vendorClient) throws IOException {
            Path log = Files.createDirectories(Path.of("target", "clients")).resolve(vendorClient + ".log");
            ProcessBuilder builder = new ProcessBuilder(vendorClient.command(SignedEmulator.endpoint()))
                    .redirectError(Redirect.to(log.toFile()));
            // The clients take proxies and credentials from there.
            builder.environment()
                    .keySet()
                    .removeIf(name ->
                            name.toUpperCase(Locale.ROOT).endsWith("_PROXY") || name.startsWith("ALIBABA_CLOUD_"));
            Process process = builder.start();
            return new Program(
                    process, process.outputWriter(StandardCharsets.UTF_8), process.inputReader(StandardCharsets.UTF_8));
        }

        String readLine() {
            try {
                String line = outcomes.readLine();
                if (line == null) {
                    throw new IllegalStateException("the client's program has ended; its log is in target/clients");
                }
                return line;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private record Call(
            String accessKeyId,
            String accessKeySecret,
            @Nullable String action,
            Map<String, String> parameters) {}

    /** Has the client make a call under the key that the emulator knows. */
    Outcome call(Request request) {
        return call(request, "testAccessKeyId", "testAccessKeySecret");
    }

    /** Has the client make a call under that key. It names action and version in its own way. */
    Outcome call(Request request, String accessKeyId, String accessKeySecret) {
        Map<String, String> parameters = new TreeMap<>(request.parameters());
        String action = parameters.remove("Action");
        parameters.remove("Version");
        try {
            Program running = running();
            running.calls.write(JSON.writeValueAsString(new Call(accessKeyId, accessKeySecret, action, parameters)));
            running.calls.write('\n');
            running.calls.flush();
            String outcome = CompletableFuture.supplyAsync(running::readLine)
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            JsonNode tree = JSON.readTree(outcome);
            return new Outcome(vendorClient, tree.get("answer"), JSON.treeToValue(tree.get("refusal"), Refusal.class));
        } catch (IOException failed) {
            throw new UncheckedIOException("the client's program does not run; its log is in target/clients", failed);
        }
    }

    private Program running() throws IOException {
        Program running = program == null ? Program.start(vendorClient) : program;
        program = running;
        return running;
    }

    @Override
    public void close() {
        if (program != null) {
            program.process.destroy();
        }
    }

    @Override
    public String toString() {
        return vendorClient.name();
    }
}
