package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** States that are kept and brought back. These tests change what all share, so they have a service for themselves. */
@TestPropertySource(properties = "bastionhost.control.allowed-hosts=snapshots")
class SnapshotTests extends EmulatorTests {

    @AfterEach
    void backToTheStart() {
        emulator.control("POST", "/reset", "{}");
        for (var snapshot : emulator.control("GET", "/snapshots").json()) {
            emulator.control("DELETE", "/snapshots/" + snapshot.path("name").asString());
        }
    }

    private Answer keep(String name) {
        return emulator.control("POST", "/snapshots/" + name, "{}");
    }

    private void restore(String name) {
        Answer answer = emulator.control("POST", "/snapshots/" + name + "/restore", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private Answer createKey(String name) {
        return emulator.call(createHostShareKey(instanceId).with("HostShareKeyName", name));
    }

    private String countOfKeys() {
        return emulator.call(Request.of("ListHostShareKeys", instanceId))
                .at("/TotalCount")
                .asString();
    }

    @Test
    void tellsWhatIsKept() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        Answer first = keep("b.first_1-A");
        emulator.control("DELETE", "/clock");
        keep("a");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.at("/name").asString()).isEqualTo("b.first_1-A");
        assertThat(Duration.between(Instant.parse(first.at("/createdAt").asString()), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(first.at("/rows").asLong()).isPositive();
        assertThat(first.at("/clock/frozenAt").asString()).isEqualTo("2026-11-23T04:13:00Z");
        Answer list = emulator.control("GET", "/snapshots");
        assertThat(list.json().valueStream().map(one -> one.path("name").asString()))
                .containsExactly("a", "b.first_1-A");
        assertThat(list.at("/1").toString()).isEqualTo(first.body());
        assertThat(list.at("/0/clock/offset").asString()).isEqualTo("PT0S");
    }

    @Test
    void bringsDataClockKeysNumbersAndCountsBackAsOftenAsAsked() {
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        emulator.control("PUT", "/access-keys", "[{\"accessKeyId\":\"kept\",\"accessKeySecret\":\"s3cret\"}]");
        createKey("kept");
        keep("before");

        for (int round = 0; round < 3; round++) {
            // The next number is the same each time: nothing but a restore has happened.
            assertThat(createKey("later")).hasMember("/HostShareKeyId", "10236");
            emulator.call(Request.of("DeleteHostShareKey", instanceId).with("HostShareKeyId", "10235"));
            emulator.call(generateAssetOperationToken(instanceId));
            emulator.control("PUT", "/clock", "{\"advance\":\"P1D\"}");
            emulator.control("PUT", "/access-keys", "[]");

            restore("before");

            assertThat(emulator.control("GET", "/clock").body())
                    .isEqualTo("{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
            assertThat(emulator.control("GET", "/access-keys")
                            .at("/0/accessKeyId")
                            .asString())
                    .isEqualTo("kept");
            assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId)))
                    .hasMember("/TotalCount", "1")
                    .hasMember("/HostShareKeys/0/HostShareKeyName", "kept");
            assertThat(emulator.control("GET", "/tokens?instanceId=" + instanceId)
                            .body())
                    .doesNotContain("\"tokenId\"");
        }
    }

    @Test
    void opensTheSecretsOfACopy() {
        String token = emulator.call(generateAssetOperationToken(instanceId))
                .at("/AssetOperationToken/Token")
                .asString();
        keep("before");
        emulator.control("POST", "/reset", "{}");

        restore("before");

        Answer logon = emulator.control(
                "POST",
                "/tokens/use",
                "{\"instanceId\":\"%s\",\"token\":\"%s\",\"sourceIp\":\"203.0.113.7\",\"channel\":\"SSH\"}"
                        .formatted(instanceId, token));
        assertThat(logon.status()).as(logon.body()).isEqualTo(200);
    }

    @Test
    void keepsAStateThroughResetsAndOtherRestores() {
        keep("empty");
        createKey("one");
        keep("one");
        emulator.control("POST", "/reset", "{}");
        restore("one");
        assertThat(countOfKeys()).isEqualTo("1");
        restore("empty");
        assertThat(countOfKeys()).isEqualTo("0");
        restore("one");
        assertThat(countOfKeys()).isEqualTo("1");
        // Also where an older world comes back and is changed: what is remembered of the name is that of the latest.
        emulator.control("PUT", "/clock", "{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
        restore("one");
        assertThat(emulator.control("GET", "/clock").at("/frozen").asBoolean(true))
                .isFalse();
    }

    @Test
    void replacesWhatIsKeptUnderTheName() {
        keep("before");
        createKey("one");
        keep("before");
        emulator.control("POST", "/reset", "{}");

        restore("before");

        assertThat(countOfKeys()).isEqualTo("1");
        assertThat(emulator.control("GET", "/snapshots").json()).hasSize(1);
    }

    @Test
    void forgetsWhatIsDeletedAndClearsItAway() throws InterruptedException {
        createKey("one");
        keep("before");
        emulator.control("POST", "/reset", "{}");
        assertThat(storedRows()).isGreaterThanOrEqualTo(2);

        assertThat(emulator.control("DELETE", "/snapshots/before").status()).isEqualTo(204);

        assertThat(emulator.control("GET", "/snapshots").body()).isEqualTo("[]");
        Instant patience = Instant.now().plusSeconds(60);
        while (storedRows() > 0 && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
        assertThat(storedRows()).isZero();
        assertThat(emulator.control("DELETE", "/snapshots/before").status()).isEqualTo(404);
    }

    @Test
    void tellsWhichThereAreWhereOneIsUnknown() {
        Answer none = emulator.control("POST", "/snapshots/missing/restore", "{}");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.at("/detail").asString()).isEqualTo("There is no snapshot missing, and no other one.");
        keep("b");
        keep("a");

        for (Answer answer : List.of(
                emulator.control("POST", "/snapshots/missing/restore", "{}"),
                emulator.control("DELETE", "/snapshots/missing"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
            assertThat(answer.at("/detail").asString()).isEqualTo("There is no snapshot missing; there are: a, b.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", "a%C3%A4", "a:b", "LONG"})
    void refusesOtherNames(String name) {
        Answer answer = keep(name.replace("LONG", "x".repeat(65)));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.at("/detail").asString()).contains("1 to 64 letters");
    }

    @Test
    void takesTheLongestName() {
        assertThat(keep("x".repeat(64)).status()).isEqualTo(201);
    }

    @Test
    void keepsAHundredAndNoMore() {
        IntStream.range(0, 99).forEach(number -> keep("n" + number));
        assertThat(keep("hundredth").status()).isEqualTo(201);

        Answer refused = keep("another");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/detail").asString()).contains("100 snapshots");
        assertThat(keep("n5").status()).isEqualTo(201);
        emulator.control("DELETE", "/snapshots/n6");
        assertThat(keep("another").status()).isEqualTo(201);
    }

    @Test
    void standsRacesOfAllItsCalls() {
        createKey("one");
        keep("raced");
        // Twelve at once, more than there are spares; and calls of the API that read and write in between.
        List<Integer> statuses = Race.of(12, number -> switch (number % 4) {
            case 0 -> keep("raced").status();
            case 1 -> emulator.control("POST", "/reset", "{}").status();
            case 2 -> createKey("racer" + number).status();
            default ->
                emulator.control("POST", "/snapshots/raced/restore", "{}").status();
        });

        assertThat(statuses).isSubsetOf(200, 201, 204, 400);
        emulator.control("POST", "/reset", "{}");
        createKey("after");
        keep("raced");
        assertThat(Race.of(
                        8,
                        number -> emulator.control("POST", "/snapshots/raced/restore", "{}")
                                .status()))
                .containsOnly(204);
        assertThat(countOfKeys()).isEqualTo("1");
        assertThat(database()
                        .sql("select count(*) from world where kept and id not in (select kept_world from snapshot)"
                                + " and id not in (select spare_world from snapshot where spare_world is not null)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
