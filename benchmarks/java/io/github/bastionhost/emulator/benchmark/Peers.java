package io.github.bastionhost.emulator.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The services that this one is compared with: well-known emulators, and the least that could answer at all. */
final class Peers {

    private static final String JSON = "Content-Type: application/json\r\n";

    private final Path java;
    private final Path directory;

    /** What {@code fetch} put into that directory, run by that JDK. */
    Peers(Path javaHome, Path directory) {
        this.java = javaHome.resolve("bin/java");
        this.directory = directory;
    }

    /** Stubs of HTTP: one that answers a POST with a constant. Its journal keeps every request. */
    Candidate wireMock() {
        Path jar = only("wiremock-standalone-");
        return new Candidate(
                "WireMock",
                version(jar),
                (port, work) -> {
                    Files.createDirectories(work.resolve("mappings"));
                    Files.writeString(work.resolve("mappings/token.json"), """
                            {"request": {"method": "POST", "urlPath": "/token"},
                             "response": {"status": 200, "jsonBody": {"Token": "abc"}}}""");
                    return List.of(
                            java.toString(), "-jar", jar.toString(), "--port", "" + port, "--root-dir", "" + work);
                },
                List.of(),
                new Traffic("stub", 200, number -> Traffic.request("POST", "/token", JSON, "{\"AssetId\": 11}")));
    }

    /** Amazon S3, on Spring Boot as this project is: lists the buckets. */
    Candidate s3Mock() {
        Path jar = only("s3mock-");
        return new Candidate(
                "S3Mock",
                version(jar),
                (port, work) ->
                        List.of(java.toString(), "-jar", jar.toString(), "--http.port=" + port, "--server.port=0"),
                List.of(),
                new Traffic("ListBuckets", 200, number -> Traffic.request("GET", "/", "", "")));
    }

    /** Amazon SQS, in Scala: sends a message. */
    Candidate elasticMq() {
        Path jar = only("elasticmq-server_");
        return new Candidate(
                "ElasticMQ",
                version(jar),
                (port, work) -> {
                    Path configuration = Files.writeString(work.resolve("elasticmq.conf"), """
                            include classpath("application.conf")
                            rest-sqs { enabled = true, bind-port = %d, bind-hostname = "127.0.0.1" }
                            rest-stats { enabled = false }
                            queues { bench {} }
                            """.formatted(port));
                    return List.of(
                            java.toString(),
                            "-Dconfig.file=" + configuration,
                            "-cp",
                            jar.getParent() + "/*",
                            "org.elasticmq.server.Main");
                },
                List.of(),
                new Traffic(
                        "SendMessage",
                        200,
                        number -> Traffic.post(
                                "/000000000000/bench",
                                "Action=SendMessage&Version=2012-11-05&MessageBody=message" + number)));
    }

    /** Azure Storage queues, on Node.js: puts a message, with its signature checked. */
    Candidate azurite(String version) {
        Path main = directory.resolve("node_modules/azurite/dist/src/queue/main.js");
        String access = sharedAccess();
        return new Candidate(
                "Azurite",
                version,
                (port, work) -> List.of(
                        "node",
                        "" + main,
                        "--queueHost",
                        "127.0.0.1",
                        "--queuePort",
                        "" + port,
                        "--inMemoryPersistence",
                        "--silent",
                        "--disableTelemetry"),
                List.of(Traffic.request("PUT", "/devstoreaccount1/bench?" + access, "", "")),
                new Traffic(
                        "PutMessage",
                        201,
                        number -> Traffic.request(
                                "POST",
                                "/devstoreaccount1/bench/messages?" + access,
                                "Content-Type: application/xml\r\n",
                                "<QueueMessage><MessageText>message%d</MessageText></QueueMessage>"
                                        .formatted(number))));
    }

    /** Spring MVC alone: one controller that answers a POST with a record. */
    Candidate springMvc() {
        Path jar = only("bare-spring-mvc-");
        return new Candidate(
                "bare Spring MVC",
                version(jar),
                (port, work) -> List.of(java.toString(), "-jar", jar.toString(), "--server.port=" + port),
                List.of(),
                new Traffic("POST", 200, number -> Traffic.post("/", "Action=Generate&AssetId=11&AssetType=Host")));
    }

    /** The JDK's own HTTP server: answers a constant. */
    Candidate jdkServer() {
        return new Candidate(
                "JDK HTTP server",
                Runtime.version().toString(),
                (port, work) -> List.of(
                        java.toString(),
                        // Else its answers wait for the acknowledgement of their headers, 40 ms.
                        "-Dsun.net.httpserver.nodelay=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JdkServer.class.getName(),
                        "" + port),
                List.of(),
                new Traffic("POST", 200, number -> Traffic.post("/", "Action=Generate&AssetId=11&AssetType=Host")));
    }

    /** The account that Azurite documents for everybody; its access key opens nothing elsewhere. */
    private static String sharedAccess() {
        String key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
        String text = "devstoreaccount1\nrwdlacup\nq\nsco\n\n2099-01-01T00:00:00Z\n\n\n2019-12-12\n";
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            String signature = Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
            return "sv=2019-12-12&ss=q&srt=sco&sp=rwdlacup&se=2099-01-01T00%3A00%3A00Z&sig="
                    + signature.replace("+", "%2B").replace("/", "%2F").replace("=", "%3D");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private Path only(String prefix) {
        try (var files = Files.walk(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)
                            && file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no %s*.jar under %s".formatted(prefix, directory)));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String version(Path jar) {
        return jar.getFileName().toString().replaceAll("^.*?-(\\d.*?)(-exec)?\\.jar$", "$1");
    }
}
