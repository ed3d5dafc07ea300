package io.github.bastionhost.emulator.storage;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A database that goes and comes back: the service lives on, and says that it is not ready. */
class StoreHealthIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int CUTS = 5;
    private static final int CALLERS = 8;

    private PostgresDatabase database;

    @BeforeEach
    void makeDatabase() throws SQLException {
        database = PostgresDatabase.create();
    }

    @AfterEach
    void dropDatabase() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    private Relay relay() throws IOException {
        return new Relay(database.address().getHost(), database.address().getPort());
    }

    private EmulatorProcess start(Relay relay, String... more) {
        return database.launchThrough(relay.port(), more).start();
    }

    @Test
    void tellsLiveFromReady() throws IOException {
        try (Relay relay = relay();
                EmulatorProcess process = start(relay)) {
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            assertHealth(emulator, "/liveness", 200, "UP");
            assertHealth(emulator, "/readiness", 200, "UP");

            relay.cut();
            assertHealth(emulator, "/readiness", 503, "DOWN");
            assertHealth(emulator, "/liveness", 200, "UP");
            assertHealth(emulator, "", 503, "DOWN");

            relay.mend();
            awaitReadiness(emulator);
            assertHealth(emulator, "/liveness", 200, "UP");
        }
    }

    @Test
    void logsTheCallsThatItCannotServe() throws IOException {
        String key = KeyCase.named("ed25519-openssh").privateKeyBase64();
        try (Relay relay = relay();
                EmulatorProcess process = start(
                        relay,
                        "--logging.structured.format.console=ecs",
                        "--spring.datasource.hikari.connection-timeout=1000")) {
            relay.cut();
            Answer answer = new EmulatorClient(process.endpoint())
                    .call(Request.createHostShareKey("bastionhost-cn-health01").with("PrivateKey", key));
            assertThat(answer).isRefusedWith(503, "ServiceUnavailable");

            List<JsonNode> lines =
                    process.log().lines().map(new JsonMapper()::readTree).toList();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(line.propertyNames()).contains("@timestamp", "log", "message"))
                    .filteredOn(line -> answer.at("/RequestId").equals(line.path("requestId")))
                    .singleElement()
                    .satisfies(line -> assertThat(line.at("/message").asString())
                            .contains(answer.at("/RequestId").asString(), "the store does not answer"));
            assertThat(process.log()).doesNotContain(key.substring(0, 40));
        }
    }

    /** A connection that was in use a moment ago is handed out unasked: what breaks then is the call's own statement. */
    @Test
    void refusesTheCallsThatMeetTheCut() throws IOException {
        try (Relay relay = relay();
                EmulatorProcess process = start(relay, "--spring.datasource.hikari.connection-timeout=1000")) {
            for (int round = 0; round < CUTS; round++) {
                EmulatorClient emulator = new EmulatorClient(process.endpoint());
                awaitReadiness(emulator);
                List<Answer> refusals = Race.of(CALLERS, caller -> firstRefusal(emulator, caller == 0 ? relay : null));
                relay.mend();
                assertThat(refusals)
                        .allSatisfy(refusal -> assertThat(refusal).isRefusedWith(503, "ServiceUnavailable"));
            }
        }
    }

    /** Calls until it is refused; given a relay, it cuts that on its way. */
    private static Answer firstRefusal(EmulatorClient emulator, @Nullable Relay relay) {
        for (int calls = 0; ; calls++) {
            if (relay != null && calls == 20) {
                relay.cut();
            }
            Answer answer = emulator.call(Request.createHostShareKey("bastionhost-cn-health02")
                    .with("HostShareKeyName", UUID.randomUUID().toString()));
            if (answer.status() != 200) {
                return answer;
            }
        }
    }

    private static Answer health(EmulatorClient emulator, String group) {
        return emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/actuator/health" + group)));
    }

    private static void assertHealth(EmulatorClient emulator, String group, int status, String text) {
        Answer answer = health(emulator, group);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.at("/status").asString()).isEqualTo(text);
    }

    /** The pool tries for a new connection by itself, at longer and longer intervals. */
    private static void awaitReadiness(EmulatorClient emulator) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (health(emulator, "/readiness").status() != 200) {
            assertThat(System.nanoTime()).as("ready again").isLessThan(giveUpAt);
        }
    }
}
