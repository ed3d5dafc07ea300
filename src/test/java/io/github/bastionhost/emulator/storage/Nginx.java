package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** A real nginx in front of replicas, in turn, configured as docs/scale-out.md says. */
final class Nginx implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI endpoint;

    private Nginx(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Skips the test where there is no nginx. */
    static void assume() {
        Assumptions.assumeTrue(
                Files.isExecutable(program()), "EMULATOR_TEST_NGINX names no nginx, and there is no " + program());
    }

    private static Path program() {
        String named = System.getenv("EMULATOR_TEST_NGINX");
        return Path.of(named == null ? "/usr/sbin/nginx" : named);
    }

    /** Starts it; its files are in that folder. */
    static Nginx before(List<URI> replicas, Path folder) throws IOException {
        int port = FreePort.find();
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), configuration(replicas, folder, port));
        Process process = new ProcessBuilder(
                        program().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        configuration.toString(),
                        "-g",
                        "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
        nginx.awaitReadiness(folder);
        return nginx;
    }

    private static String configuration(List<URI> replicas, Path folder, int port) {
        String servers = replicas.stream()
                .map(replica -> "    server %s max_fails=0;".formatted(replica.getAuthority()))
                .collect(Collectors.joining("\n"));
        // Started by root, its workers would else be another user, who cannot enter the folder of the test.
        String user = "root".equals(System.getProperty("user.name")) ? "user root;" : "";
        return """
                %1$s
                worker_processes 1;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  client_body_temp_path %2$s/body;
                  proxy_temp_path %2$s/proxy;
                  fastcgi_temp_path %2$s/fastcgi;
                  uwsgi_temp_path %2$s/uwsgi;
                  scgi_temp_path %2$s/scgi;
                  upstream emulator {
                %3$s
                    keepalive 64;
                  }
                  server {
                    listen 127.0.0.1:%4$d;
                    client_max_body_size 5m;
                    large_client_header_buffers 8 128k;
                    location / {
                      proxy_pass http://emulator;
                      proxy_http_version 1.1;
                      proxy_set_header Connection "";
                      proxy_set_header Host $http_host;
                      proxy_next_upstream off;
                    }
                  }
                }
                """.formatted(user, folder, servers, port);
    }

    private void awaitReadiness(Path folder) throws IOException {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < giveUpAt) {
            try {
                client().send(HttpRequest.newBuilder(endpoint.resolve("/actuator/health/liveness")));
                return;
            } catch (UncheckedIOException notYet) {
                if (!process.isAlive()) {
                    break;
                }
            }
        }
        throw new IllegalStateException("nginx does not start: " + Files.readString(folder.resolve("nginx.log")));
    }

    EmulatorClient client() {
        return new EmulatorClient(endpoint);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
