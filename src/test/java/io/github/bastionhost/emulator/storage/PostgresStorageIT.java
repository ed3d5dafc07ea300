package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.testing.Signer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Storage mode postgres: two replicas on one database behave as one service. */
class PostgresStorageIT {

    private static final String INSTANCE = "bastionhost-cn-postgres01";

    private PostgresDatabase database;
    private EmulatorProcess first;
    private EmulatorProcess second;

    @BeforeEach
    void startTwoReplicasOnAnEmptyDatabase() throws SQLException {
        database = PostgresDatabase.create();
        // At the same moment: both want to make the schema and the first world.
        List<EmulatorProcess> replicas = Race.of(
                2, number -> database.launch("--bastionhost.auth.mode=optional").start());
        first = replicas.get(0);
        second = replicas.get(1);
    }

    @AfterEach
    void stop() throws SQLException {
        for (EmulatorProcess replica : new EmulatorProcess[] {first, second}) {
            if (replica != null) {
                replica.close();
            }
        }
        if (database != null) {
            database.close();
        }
    }

    private EmulatorClient replica(int number) {
        return new EmulatorClient((number % 2 == 0 ? first : second).endpoint());
    }

    @Test
    void behavesAsOneService() throws Exception {
        letsOneOfFiftyCallersTakeAName();
        endsARaceOfRenamesInSuccessOrInARefusal();
        numbersEachTokenOnce();
        renewsNoOftenerThanAllowed();
        usesANonceOnlyOnce();
        seesClockKeysAndResetWithinASecond();
        restoresWhatTheOtherKept();
        keepsAJournalWhateverTheOtherRestored();
    }

    /** A restored world may be older than the one that it replaces, which the other replica has a journal of. */
    private void keepsAJournalWhateverTheOtherRestored() throws InterruptedException {
        Request request = Request.of("ListHostShareKeys", INSTANCE);
        replica(0).control("POST", "/snapshots/kept", "{}");
        replica(0).control("POST", "/reset", "{}");
        Thread.sleep(1_000);
        replica(1).call(request);
        assertThat(replica(1).control("GET", "/requests").at("/totalCount").asInt())
                .isEqualTo(1);

        replica(0).control("POST", "/snapshots/kept/restore", "{}");
        Thread.sleep(1_000);
        replica(1).call(request);
        replica(1).call(request);
        assertThat(replica(1).control("GET", "/requests").at("/totalCount").asInt())
                .isEqualTo(2);
    }

    private void restoresWhatTheOtherKept() throws InterruptedException {
        String instance = INSTANCE + "kept";
        replica(0).call(createHostShareKey(instance));
        assertThat(replica(0).control("POST", "/snapshots/before", "{}").status())
                .isEqualTo(201);
        replica(0).call(createHostShareKey(instance).with("HostShareKeyName", "gone"));
        // More at once than there are spares, on both.
        assertThat(Race.of(
                        6,
                        number -> replica(number)
                                .control("POST", "/snapshots/before/restore", "{}")
                                .status()))
                .containsOnly(204);

        Thread.sleep(1_000);
        for (int number = 0; number < 2; number++) {
            assertThat(replica(number).call(Request.of("ListHostShareKeys", instance)))
                    .hasMember("/TotalCount", "1");
            Answer state = replica(number).control("GET", "/state");
            assertThat(replica(number).control("PUT", "/state", state.body()).status())
                    .isEqualTo(204);
        }
        assertThat(replica(1).control("GET", "/snapshots").json()).hasSize(1);
    }

    private void letsOneOfFiftyCallersTakeAName() {
        List<Answer> answers = Race.of(50, number -> replica(number).call(createHostShareKey(INSTANCE)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "HostShareKeyAlreadyExists"));
        assertThat(replica(1).call(Request.of("ListHostShareKeys", INSTANCE))).hasMember("/TotalCount", "1");
    }

    private void endsARaceOfRenamesInSuccessOrInARefusal() {
        String instance = INSTANCE + "renames";
        List<String> keys = List.of("a", "b").stream()
                .map(name -> replica(0)
                        .call(createHostShareKey(instance).with("HostShareKeyName", name))
                        .at("/HostShareKeyId")
                        .asString())
                .toList();
        for (int round = 0; round < 20; round++) {
            List<Answer> answers = Race.of(
                    8,
                    number -> replica(number / 4)
                            .call(Request.of("ModifyHostShareKey", instance)
                                    .with("HostShareKeyId", keys.get(number % 2))
                                    .with("HostShareKeyName", number / 2 % 2 == 0 ? "a" : "b")));

            assertThat(answers).extracting(Answer::status).containsAnyOf(200).isSubsetOf(200, 400);
        }
    }

    private void numbersEachTokenOnce() {
        List<Answer> answers = Race.of(50, number -> replica(number).call(generateAssetOperationToken(INSTANCE)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(answers.stream()
                        .map(answer -> answer.at("/AssetOperationToken/TokenId").asString())
                        .collect(Collectors.toSet()))
                .hasSize(50);
    }

    private void renewsNoOftenerThanAllowed() {
        String token = replica(0)
                .call(generateAssetOperationToken(INSTANCE))
                .at("/AssetOperationToken/Token")
                .asString();

        List<Answer> answers = Race.of(
                30,
                number -> replica(number)
                        .call(Request.of("RenewAssetOperationToken", INSTANCE).with("Token", token)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(10);
    }

    private void usesANonceOnlyOnce() {
        Request signed = Signer.DEFAULT.sign(
                generateAssetOperationToken(INSTANCE),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                "nonce-for-both");

        List<Answer> answers = Race.of(16, number -> replica(number).call(signed));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer).isRefusedWith(400, "SignatureNonceUsed"));
    }

    private void seesClockKeysAndResetWithinASecond() throws InterruptedException {
        replica(0).control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        replica(0).control("PUT", "/access-keys", "[{\"accessKeyId\":\"mine\",\"accessKeySecret\":\"s\"}]");
        Thread.sleep(1_000);
        assertThat(replica(1).control("GET", "/clock").body())
                .isEqualTo("{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        assertThat(replica(1)
                        .control("GET", "/access-keys")
                        .at("/0/accessKeyId")
                        .asString())
                .isEqualTo("mine");

        replica(1).control("POST", "/reset", "{}");
        Thread.sleep(1_000);
        assertThat(replica(0).call(Request.of("ListHostShareKeys", INSTANCE))).hasMember("/TotalCount", "0");
        assertThat(replica(0).control("GET", "/clock").at("/frozen").asBoolean(true))
                .isFalse();
        assertThat(replica(0)
                        .control("GET", "/access-keys")
                        .at("/0/accessKeyId")
                        .asString())
                .isEqualTo("testAccessKeyId");
        assertThat(replica(0).call(createHostShareKey(INSTANCE))).hasMember("/HostShareKeyId", "10235");
    }

    @Test
    void keepsWhatWasAcknowledgedWhenAReplicaIsKilled() throws Exception {
        AtomicReference<EmulatorProcess> victim = new AtomicReference<>(second);
        AtomicInteger turn = new AtomicInteger();
        try (Workload load = Workload.start(
                6,
                100,
                INSTANCE,
                () -> new EmulatorClient((turn.incrementAndGet() % 2 == 0 ? first : victim.get()).endpoint()))) {
            load.awaitWrites(100);
            second.killHard();
            second = database.launch().start();
            victim.set(second);
            load.awaitWrites(load.keys.size() + load.tokens.size() + 50);
            load.stop();

            load.assertKept(replica(0));
            load.assertKept(replica(1));
        }
    }

    @Test
    void hasTheSchemaThatTheEntitiesNeed() {
        try (EmulatorProcess third =
                database.launch("--spring.jpa.hibernate.ddl-auto=validate").start()) {
            assertThat(new EmulatorClient(third.endpoint()).call(createHostShareKey(INSTANCE)))
                    .isAccepted();
        }
    }

    @Test
    void refusesTheDatabaseUnderAnotherKey() {
        assertThatThrownBy(() -> database.launch()
                        .environment(
                                "BASTIONHOST_STORAGE_ENCRYPTION_KEY",
                                Base64.getEncoder()
                                        .encodeToString("0123456789abcdef0123456789abcdef"
                                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                        .start())
                .hasMessageContaining("The data was encrypted with another encryption key.");
    }
}
