package io.github.bastionhost.emulator.world;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Race;
import io.github.bastionhost.emulator.testing.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Worlds that callers name. */
class SandboxesTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Sandboxes sandboxes;

    @SuppressWarnings("NullAway.Init")
    private EmulatorClient one;

    @SuppressWarnings("NullAway.Init")
    private EmulatorClient other;

    @BeforeEach
    void nameTwo() {
        one = emulator.in(instanceId + ".one");
        other = emulator.in(instanceId + ".other");
    }

    private List<String> names() {
        return emulator.control("GET", "/sandboxes?pageSize=1000")
                .json()
                .valueStream()
                .map(sandbox -> sandbox.path("name").asString())
                .toList();
    }

    @Test
    void haveDataNumbersClockKeysAndJournalOfTheirOwn() {
        assertThat(one.call(createHostShareKey(instanceId))).hasMember("/HostShareKeyId", "10235");
        one.control("PUT", "/clock", "{\"instant\":\"2001-01-01T00:00:00Z\",\"frozen\":true}");
        one.control("PUT", "/access-keys", "[]");

        for (EmulatorClient elsewhere : new EmulatorClient[] {other, emulator}) {
            assertThat(elsewhere.call(Request.of("ListHostShareKeys", instanceId)))
                    .hasMember("/TotalCount", "0");
            assertThat(elsewhere.control("GET", "/clock").at("/frozen").asBoolean(true))
                    .isFalse();
            assertThat(elsewhere.control("GET", "/access-keys").json()).hasSize(1);
        }
        assertThat(other.call(createHostShareKey(instanceId))).hasMember("/HostShareKeyId", "10235");
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
        assertThat(one.control("GET", "/requests").at("/totalCount").asInt()).isEqualTo(2);
        assertThat(other.control("GET", "/requests").at("/totalCount").asInt()).isEqualTo(2);
    }

    @Test
    void beginAsTheServiceDoes() {
        assertThat(one.control("GET", "/instances").at("/0/instanceId").asString())
                .isEqualTo("bastionhost-cn-emulator01");
        assertThat(one.call(Request.of("DescribeInstances", instanceId)
                        .without("InstanceId")
                        .with("RegionId", "cn-hangzhou")))
                .isAccepted();
    }

    @Test
    void areResetAlone() {
        one.call(createHostShareKey(instanceId));
        other.call(createHostShareKey(instanceId));

        assertThat(one.control("POST", "/reset", "{}").status()).isEqualTo(204);

        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
        assertThat(other.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
        assertThat(names()).contains(instanceId + ".one", instanceId + ".other");
    }

    @Test
    void haveSnapshotsOfTheirOwnThatGoWithThem() {
        one.call(createHostShareKey(instanceId));
        assertThat(one.control("POST", "/snapshots/kept", "{}").status()).isEqualTo(201);
        assertThat(other.control("POST", "/snapshots/kept/restore", "{}").status())
                .isEqualTo(404);
        one.control("POST", "/reset", "{}");
        assertThat(one.control("POST", "/snapshots/kept/restore", "{}").status())
                .isEqualTo(204);

        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
        assertThat(names()).as("is a sandbox as before").contains(instanceId + ".one");
        assertThat(emulator.control("DELETE", "/sandboxes/" + instanceId + ".one")
                        .status())
                .isEqualTo(204);
        assertThat(one.control("GET", "/snapshots").json()).isEmpty();
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
    }

    @Test
    void areListedAndDropped() {
        one.call(createHostShareKey(instanceId));
        other.control("GET", "/clock");
        assertThat(names())
                .contains(instanceId + ".one", instanceId + ".other")
                .isSorted()
                .doesNotContain("default");

        assertThat(emulator.control("DELETE", "/sandboxes/" + instanceId + ".one")
                        .status())
                .isEqualTo(204);

        assertThat(names()).contains(instanceId + ".other").doesNotContain(instanceId + ".one");
        assertThat(one.control("GET", "/requests").at("/totalCount").asInt(-1)).isZero();
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
        assertThat(names()).contains(instanceId + ".one");
    }

    @Test
    void areDroppedFromWithin() {
        one.call(createHostShareKey(instanceId));

        assertThat(one.control("DELETE", "/sandboxes/" + instanceId + ".one").status())
                .isEqualTo(204);
        assertThat(names()).doesNotContain(instanceId + ".one");
    }

    @Test
    void areListedByPage() {
        one.control("GET", "/clock");
        other.control("GET", "/clock");
        List<String> all = names();

        assertThat(emulator.control(
                                "GET", "/sandboxes?pageSize=1&pageNumber=" + (all.indexOf(instanceId + ".other") + 1))
                        .at("/0/name")
                        .asString())
                .isEqualTo(instanceId + ".other");
        assertThat(Duration.between(
                                Instant.parse(emulator.control("GET", "/sandboxes?pageSize=1000")
                                        .at("/0/lastUsed")
                                        .asString()),
                                Instant.now())
                        .abs())
                .isLessThan(Duration.ofHours(1));
        assertThat(emulator.control("GET", "/sandboxes?pageSize=1001").status()).isEqualTo(400);
        assertThat(emulator.control("GET", "/sandboxes?pageNumber=0").status()).isEqualTo(400);
    }

    @Test
    void areNotMissedWhenTheyAreNotThere() {
        assertThat(emulator.control("DELETE", "/sandboxes/never-used").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"default, reset it instead", "a%20b, 1 to 64", "a:b, 1 to 64"})
    void cannotBeDroppedByOtherNames(String name, String detail) {
        Answer answer = emulator.control("DELETE", "/sandboxes/" + name);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-b_c.9", LONGEST_NAME, "-.-"})
    void haveNamesOfLettersDigitsAndThreeSigns(String name) {
        assertThat(emulator.in(name).call(generateAssetOperationToken(instanceId)))
                .isAccepted();
        assertThat(names()).contains(name);
    }

    private static final String LONGEST_NAME = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF";

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "a:b", "a,b", LONGEST_NAME + "0", "ä", "a;b"})
    void haveNoOtherNames(String name) {
        assertThat(emulator.in(name).call(generateAssetOperationToken(instanceId)))
                .isRefusedAsInvalid()
                .because("x-emulator-sandbox", "1 to 64 letters");
        Answer control = emulator.in(name).control("GET", "/clock");
        assertThat(control.status()).isEqualTo(400);
        assertThat(control.contentType()).isEqualTo("application/problem+json");
        assertThat(control.at("/detail").asString()).contains("x-emulator-sandbox");
    }

    @Test
    void leaveTheDefaultWorldItsName() {
        emulator.in("default").call(createHostShareKey(instanceId));

        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
    }

    @Test
    void areMadeOnceForAllWhoComeAtTheSameTime() {
        List<Answer> answers = Race.of(
                16, number -> one.call(createHostShareKey(instanceId).with("HostShareKeyName", "key" + number)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isAccepted());
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "16");
    }

    @Test
    void goWhenNobodyUsesThem() {
        one.call(createHostShareKey(instanceId));
        Instant now = Instant.now();

        // 30 minutes, and one for a replica that has not yet noted its last use.
        sandboxes.sweep(now.plus(Duration.ofMinutes(30)));
        assertThat(names()).contains(instanceId + ".one");

        sandboxes.sweep(now.plus(Duration.ofMinutes(31)).plusSeconds(30));
        assertThat(names()).doesNotContain(instanceId + ".one");
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "0");
        assertThat(emulator.call(Request.of("ListHostShareKeys", instanceId))).isAccepted();
    }

    @Test
    void stayWhileAnotherReplicaUsesThem() {
        one.call(createHostShareKey(instanceId));
        Instant now = Instant.now();
        database()
                .sql("update world set last_used_second = :second where name = :name")
                .param("second", now.plus(Duration.ofMinutes(20)).getEpochSecond())
                .param("name", instanceId + ".one")
                .update();

        sandboxes.sweep(now.plus(Duration.ofMinutes(40)));

        assertThat(names()).contains(instanceId + ".one");
        assertThat(one.call(Request.of("ListHostShareKeys", instanceId))).hasMember("/TotalCount", "1");
    }
}
