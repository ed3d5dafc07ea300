package io.github.bastionhost.emulator.benchmark;

import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** This project's service, and the calls that are measured. */
final class Emulator {

    private static final String INSTANCE = "bastionhost-cn-benchmark01";
    private static final String KEY_ID = "10235";

    private Emulator() {}

    /** Issues an O&M token: one insert. */
    static final Traffic TOKEN = Traffic.of("GenerateAssetOperationToken", 200, number -> token());

    /** Reads, judges, seals and stores a private key under a new name. */
    static final Traffic KEY = Traffic.of(
            "CreateHostShareKey",
            200,
            number -> Request.createHostShareKey(INSTANCE).with("HostShareKeyName", "key-" + number));

    /** Reads one row by its id. */
    static final Traffic READ = Traffic.of(
            "GetHostShareKey",
            200,
            number -> Request.of("GetHostShareKey", INSTANCE).with("HostShareKeyId", KEY_ID));

    /** A page of ten, and not the same one twice in a row: H2 answers that from what it remembers. */
    static final Traffic PAGE = Traffic.of(
            "ListHostShareKeys",
            200,
            number -> Request.of("ListHostShareKeys", INSTANCE).with("PageNumber", "" + (1 + number % 3)));

    /** A missing parameter. Tomcat ends the connection with each answer of status 400, so a new one is in it. */
    static final Traffic ERROR = Traffic.of("an error", 400, number -> token().without("AssetType"));

    /** An action that there is not; the connection stays. */
    static final Traffic UNKNOWN =
            Traffic.of("an unknown action", 404, number -> token().with("Action", "GenerateAssetOperationTokens"));

    /** The same as {@link #TOKEN} with a signature of version 1.0. */
    static final Traffic SIGNED_TOKEN = Traffic.of(
            "GenerateAssetOperationToken, signed",
            200,
            number -> Signer.DEFAULT.sign(
                    token(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                    UUID.randomUUID().toString()));

    private static Request token() {
        return Request.generateAssetOperationToken(INSTANCE);
    }

    /** The executable jar by itself, with arguments of the application. */
    static Candidate plain(String name, Path javaHome, Path jar, String... arguments) {
        return new Candidate(
                name,
                "",
                (port, directory) -> {
                    List<String> command = new ArrayList<>(List.of(
                            javaHome.resolve("bin/java").toString(), "-jar", jar.toString(), "--server.port=" + port));
                    command.addAll(List.of(arguments));
                    return command;
                },
                List.of(),
                SIGNED_TOKEN);
    }
}
