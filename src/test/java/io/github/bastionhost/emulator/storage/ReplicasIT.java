package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replicas on one database behind a load balancer are one service, also while one of them is killed. */
class ReplicasIT {

    private static final String INSTANCE = "bastionhost-cn-replicas01";
    private static final int MOST_RENEWALS = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void areOneService(int count) throws Exception {
        Nginx.assume();
        List<EmulatorProcess> replicas = new ArrayList<>();
        try (PostgresDatabase database = PostgresDatabase.create()) {
            EmulatorProcess.Launch launch =
                    database.launch("--bastionhost.auth.mode=optional").environment("JAVA_TOOL_OPTIONS", "-Xmx192m");
            for (int number = 0; number < count; number++) {
                replicas.add(launch.start());
            }
            try (Nginx nginx = Nginx.before(
                    replicas.stream().map(EmulatorProcess::endpoint).toList(), folder)) {
                EmulatorClient emulator = nginx.client();
                takesANameOnce(emulator);
                usesANonceOnce(emulator);
                countsUsesAndRenewals(emulator);
                numbersEachTokenOnce(emulator);
                seesClockFaultsKeysAndReset(emulator, count);
                losesNothingWhenOneIsKilled(emulator, replicas, launch);
            }
        } finally {
            replicas.forEach(EmulatorProcess::close);
        }
    }

    private static void takesANameOnce(EmulatorClient emulator) {
        List<Answer> answers = Race.of(24, number -> emulator.call(createHostShareKey(INSTANCE)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "HostShareKeyAlreadyExists"));
    }

    private static void usesANonceOnce(EmulatorClient emulator) {
        Request signed = Signer.DEFAULT.sign(
                generateAssetOperationToken(INSTANCE),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "nonce-for-all");

        List<Answer> answers = Race.of(16, number -> emulator.call(signed));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "SignatureNonceUsed"));
    }

    private static void countsUsesAndRenewals(EmulatorClient emulator) {
        String token = token(emulator);
        assertThat(Race.of(16, number -> use(emulator, token).status())).containsOnly(200);
        assertThat(use(emulator, token).at("/token/useCount").asInt()).isEqualTo(17);

        List<Answer> renewals = Race.of(24, number -> renew(emulator, token));
        assertThat(renewals).filteredOn(answer -> answer.status() == 200).hasSize(MOST_RENEWALS);
    }

    private static String token(EmulatorClient emulator) {
        return emulator.call(generateAssetOperationToken(INSTANCE))
                .at("/AssetOperationToken/Token")
                .asString();
    }

    private static Answer use(EmulatorClient emulator, String token) {
        return emulator.control(
                "POST", "/tokens/use", "{\"instanceId\":\"%s\",\"token\":\"%s\"}".formatted(INSTANCE, token));
    }

    private static Answer renew(EmulatorClient emulator, String token) {
        return emulator.call(Request.of("RenewAssetOperationToken", INSTANCE).with("Token", token));
    }

    private static void numbersEachTokenOnce(EmulatorClient emulator) {
        List<String> ids = Race.of(
                40,
                number -> emulator.call(generateAssetOperationToken(INSTANCE))
                        .at("/AssetOperationToken/TokenId")
                        .asString("(none)"));

        assertThat(ids).doesNotContain("(none)").doesNotHaveDuplicates();
    }

    /** Each call may come to any replica: what is asked as often as this has come to all of them. */
    private static List<Answer> askAll(EmulatorClient emulator, int count, Request request) {
        return Race.of(4 * count, number -> emulator.call(request));
    }

    private static void seesClockFaultsKeysAndReset(EmulatorClient emulator, int count) throws InterruptedException {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        emulator.control("PUT", "/access-keys", "[{\"accessKeyId\":\"mine\",\"accessKeySecret\":\"s\"}]");
        emulator.control(
                "PUT",
                "/faults",
                "[{\"match\":{\"action\":\"ListUsers\"},\"then\":{\"error\":{\"code\":\"Throttling.User\"}}}]");
        Thread.sleep(1_000); // the promise: within a second
        for (int number = 0; number < 2 * count; number++) {
            assertThat(emulator.control("GET", "/clock").at("/instant").asString())
                    .isEqualTo("2026-11-23T04:13:00Z");
            assertThat(emulator.control("GET", "/access-keys")
                            .at("/0/accessKeyId")
                            .asString())
                    .isEqualTo("mine");
        }
        assertThat(askAll(emulator, count, Request.of("ListUsers", INSTANCE)))
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "Throttling.User"));

        assertThat(emulator.control("POST", "/reset", "{}").status()).isLessThan(300);
        Thread.sleep(1_000);
        assertThat(askAll(emulator, count, Request.of("ListUsers", INSTANCE)))
                .allSatisfy(answer -> assertThat(answer).hasMember("/TotalCount", "0"));
        assertThat(askAll(emulator, count, Request.of("ListHostShareKeys", INSTANCE)))
                .allSatisfy(answer -> assertThat(answer).hasMember("/TotalCount", "0"));
        for (int number = 0; number < 2 * count; number++) {
            assertThat(emulator.control("GET", "/clock").at("/frozen").asBoolean(true))
                    .isFalse();
        }
    }

    private static void losesNothingWhenOneIsKilled(
            EmulatorClient emulator, List<EmulatorProcess> replicas, EmulatorProcess.Launch launch) throws Exception {
        String token = token(emulator);
        int renewed = 0;
        int last = replicas.size() - 1;
        try (Workload load = Workload.start(4, 20, INSTANCE, () -> emulator)) {
            load.awaitWrites(60);
            renewed += renewals(emulator, token, 6);
            replicas.get(last).killHard();
            renewed += renewals(emulator, token, 6);
            load.awaitWrites(load.keys.size() + load.tokens.size() + 30);
            replicas.set(last, launch.startAt(replicas.get(last).endpoint().getPort()));
            load.awaitWrites(load.keys.size() + load.tokens.size() + 30);
            load.stop();

            assertThat(load.faults)
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.body()).isEqualTo(502))
                    .allSatisfy(answer -> assertThat(answer.body()).contains("nginx"));
            load.faults.clear();
            load.assertKept(emulator);
            renewed += renewals(emulator, token, 12);
            assertThat(renewed).isLessThanOrEqualTo(MOST_RENEWALS);
            assertThat(names(emulator)).containsAll(load.keys.values()).doesNotHaveDuplicates();
        }
    }

    private static int renewals(EmulatorClient emulator, String token, int calls) {
        int renewed = 0;
        for (int call = 0; call < calls; call++) {
            Answer answer = renew(emulator, token);
            renewed += answer.status() == 200 ? 1 : 0;
        }
        return renewed;
    }

    private static List<String> names(EmulatorClient emulator) {
        List<String> names = new ArrayList<>();
        for (int page = 1; ; page++) {
            Answer answer = emulator.call(Request.of("ListHostShareKeys", INSTANCE)
                    .with("PageNumber", Integer.toString(page))
                    .with("PageSize", "100"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            answer.json()
                    .path("HostShareKeys")
                    .forEach(key -> names.add(key.path("HostShareKeyName").asString()));
            if (names.size() >= answer.at("/TotalCount").asInt()) {
                return names;
            }
        }
    }
}
