package io.github.bastionhost.emulator.world;

import static io.github.bastionhost.emulator.testing.AnswerAssert.assertThat;
import static io.github.bastionhost.emulator.testing.Request.createHostShareKey;
import static io.github.bastionhost.emulator.testing.Request.generateAssetOperationToken;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** With a seed, the same calls on a clock that stands still have the same answers, after each reset and in each run. */
@TestPropertySource(properties = {"bastionhost.seed=42", "bastionhost.clock=2026-11-23T04:13:00Z"})
class DeterminismTests extends EmulatorTests {

    private static final String INSTANCE = "bastionhost-cn-emulator01";

    @BeforeEach
    void startOver() {
        emulator.control("POST", "/reset", "{}");
    }

    private String seen(Answer answer) {
        return "%d %s %s %s"
                .formatted(
                        answer.status(),
                        answer.header("x-acs-request-id"),
                        answer.header("x-acs-trace-id"),
                        answer.body());
    }

    private List<String> aRun() {
        Answer key = emulator.call(createHostShareKey(INSTANCE));
        Answer token = emulator.call(generateAssetOperationToken(INSTANCE));
        Answer renewed = emulator.call(Request.of("RenewAssetOperationToken", INSTANCE)
                .with("TokenId", token.at("/AssetOperationToken/TokenId").asString()));
        assertThat(key).isAccepted();
        assertThat(token).isAccepted();
        assertThat(renewed).isAccepted();
        Answer nameTaken = emulator.call(createHostShareKey(INSTANCE));
        Answer noSuchAction = emulator.call(Request.of("CreateHostSharedKey", INSTANCE));
        Answer wrongMethod = emulator.send(
                HttpRequest.newBuilder(emulator.endpoint().resolve("/")).DELETE());
        Answer wrongPath =
                emulator.send(HttpRequest.newBuilder(emulator.endpoint().resolve("/nowhere")));
        assertThat(nameTaken).isRefusedWith(400, "HostShareKeyAlreadyExists");
        assertThat(noSuchAction).isRefusedWith(404, "InvalidAction.NotFound");
        assertThat(wrongMethod).isRefusedWith(403, "UnsupportedHTTPMethod");
        assertThat(wrongPath).isRefusedWith(404, "InvalidAction.NotFound");
        Answer instances =
                emulator.call(Request.of("DescribeInstances", INSTANCE).without("InstanceId"));
        Answer tickets = emulator.call(
                Request.of("ListOperationTickets", "bastionhost-cn-examples01").with("PageSize", "10"));
        assertThat(instances).isAccepted();
        assertThat(tickets).isAccepted();
        Answer bought = emulator.control("POST", "/instances", "{}");
        return List.of(
                seen(key),
                seen(token),
                seen(renewed),
                seen(nameTaken),
                seen(noSuchAction),
                seen(wrongMethod),
                seen(wrongPath),
                seen(instances),
                seen(tickets),
                bought.body());
    }

    @Test
    void answersAllTheSameAfterAReset() {
        List<String> first = aRun();
        emulator.control("POST", "/reset", "{}");

        assertThat(aRun()).isEqualTo(first).doesNotHaveDuplicates();
    }

    /** The values of this seed, which another process and another machine have too. */
    @Test
    void answersTheSameInEveryRun() {
        assertThat(emulator.call(generateAssetOperationToken(INSTANCE)).body())
                .isEqualTo("{\"RequestId\":\"BF5E93C4-4315-4C95-941E-8A3161EA3C06\",\"AssetOperationToken\":{"
                        + "\"Token\":\"ODdhZjUzYmNjMmZlNDhlZmIyZGI1N2YwMjlmNjEzZjk=\",\"TokenId\":\"1\","
                        + "\"ExpireTime\":1795410780,\"HasCountLimit\":false,\"CountLeft\":0,\"MaxRenewCount\":10,"
                        + "\"RenewCount\":0}}");
    }

    @Test
    void drawsNoIdTwice() {
        List<String> ids = IntStream.range(0, 100)
                .mapToObj(call ->
                        emulator.call(Request.of("DescribeRegions", INSTANCE)).header("x-acs-request-id"))
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void sealsUnderAnotherNonceEachTime() {
        emulator.call(createHostShareKey(INSTANCE));
        byte[] first = sealedKey();
        emulator.control("POST", "/reset", "{}");
        emulator.call(createHostShareKey(INSTANCE));

        assertThat(sealedKey()).isNotEqualTo(first);
    }

    private byte[] sealedKey() {
        return database()
                .sql("select sealed_private_key from host_share_key order by id desc limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Test
    void beginsAtTheClockOfTheSettings() {
        emulator.control("PUT", "/clock", "{\"advance\": \"PT1H\"}");
        emulator.control("POST", "/reset", "{}");

        assertThat(emulator.control("GET", "/clock").body())
                .isEqualTo("{\"instant\":\"2026-11-23T04:13:00Z\",\"frozen\":true}");
    }
}
