package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a run with all kinds of secrets none of them is in the log, in the files, or in an answer it does not belong to. */
class SecretsIT {

    private static final String INSTANCE = "bastionhost-cn-secret01";
    private static final String KEY_SECRET = "vErySecretAccessKey42";
    private static final String PASSWORD = "hunter2-and-more";

    @TempDir
    private Path folder;

    private final List<Answer> answers = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();

    @Test
    void tellsNoSecrets() throws IOException {
        Path data = folder.resolve("data");
        String log;
        try (EmulatorProcess process = EmulatorProcess.with(
                        "--bastionhost.storage.mode=file",
                        "--bastionhost.storage.directory=" + data,
                        "--bastionhost.auth.mode=required",
                        // Everything that a curious operator may switch on.
                        "--logging.level.io.github.bastionhost=TRACE",
                        "--logging.level.root=DEBUG",
                        "--logging.level.org.hibernate.orm.jdbc.bind=TRACE")
                // Arguments are seen by every user of the machine; secrets are given like this.
                .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYID", "testAccessKeyId")
                .environment("BASTIONHOST_AUTH_ACCESSKEYS_0_ACCESSKEYSECRET", KEY_SECRET)
                .environment("BASTIONHOST_CONTROL_TOKEN", "control-plane-t0ken")
                .start()) {
            useSecrets(new EmulatorClient(process.endpoint()));
            log = process.log();
        }
        secrets.addAll(List.of(KEY_SECRET, "control-plane-t0ken", PASSWORD, base64(PASSWORD), "an0ther-s3cret"));

        assertThat(secrets).hasSizeGreaterThan(10);
        for (String secret : secrets) {
            assertThat(log.lines().filter(line -> line.contains(secret)))
                    .as(secret)
                    .isEmpty();
            assertThat(filesContain(data, secret)).as(secret).isFalse();
        }
    }

    private void useSecrets(EmulatorClient emulator) {
        for (String name : List.of("rsa2048-pkcs1", "ed25519-openssh-aes256ctr", "rsa2048-openssh-aes256ctr-no-pass")) {
            KeyCase key = KeyCase.named(name);
            secrets.addAll(partsOf(key));
            Request create = Request.createHostShareKey(INSTANCE)
                    .with("HostShareKeyName", name)
                    .with("PrivateKey", key.privateKeyBase64())
                    .with("PassPhrase", key.passPhraseBase64());
            call(emulator, create);
            call(emulator, create.asForm());
            call(emulator, create.with("HostShareKeyName", "x".repeat(200)));
        }
        Request custom = Request.of("GenerateAssetOperationToken", INSTANCE)
                .with("AssetType", "Host")
                .with("AssetId", "11")
                .with("AssetAccountName", "root")
                .with("AssetAccountPassword", base64(PASSWORD))
                .with("AssetAccountProtocolName", "SSH");
        Answer issued = call(emulator, custom);
        assertThat(issued).isAccepted();
        String token = issued.at("/AssetOperationToken/Token").asString();
        call(emulator, custom.with("AssetId", "nonsense"));
        call(emulator, custom.with("AssetAccountPassword", PASSWORD));
        call(emulator, Request.of("RenewAssetOperationToken", INSTANCE).with("TokenId", token));
        call(emulator, Request.of("RenewAssetOperationToken", INSTANCE).with("Token", token + "x"));
        answers.add(emulator.control(
                "PUT", "/access-keys", "[{\"accessKeyId\":\"a\",\"accessKeySecret\":\"an0ther-s3cret\",\"x\":1}]"));
        // The one answer that a token belongs to is the one that issues it.
        answers.remove(issued);
        secrets.add(token);
        for (Answer answer : answers) {
            for (String secret : secrets) {
                assertThat(answer.body() + answer.http().headers().map()).doesNotContain(secret);
            }
        }
    }

    /** Of a long key some lines will do: whoever prints a key prints them. */
    private static List<String> partsOf(KeyCase key) {
        String base64 = key.privateKeyBase64();
        String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        List<String> parts = new ArrayList<>(List.of(base64.substring(100, 140), text.split("\n", -1)[2]));
        if (key.passPhraseBase64() != null) {
            parts.add(key.passPhraseBase64());
            parts.add(new String(Base64.getDecoder().decode(key.passPhraseBase64()), StandardCharsets.UTF_8));
        }
        return parts;
    }

    private Answer call(EmulatorClient emulator, Request request) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        Answer answer = emulator.call(new Signer("testAccessKeyId", KEY_SECRET)
                .sign(request, now, UUID.randomUUID().toString()));
        answers.add(answer);
        return answer;
    }

    private static boolean filesContain(Path folder, String secret) throws IOException {
        byte[] wanted = secret.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (content.contains(new String(wanted, StandardCharsets.ISO_8859_1))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
