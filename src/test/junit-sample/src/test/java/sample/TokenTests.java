package sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import io.github.bastionhost.emulator.junit.BastionhostEmulator;
import io.github.bastionhost.emulator.junit.Emulator;
import io.github.bastionhost.emulator.junit.EmulatorException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Beside {@link SpringHostTests}, at the same time, on the same emulator. */
@BastionhostEmulator("bastionhost.auth.mode=required")
class TokenTests {

    private final Emulator emulator;
    private final Bastionhost bastionhost;

    TokenTests(Emulator emulator) throws Exception {
        this.emulator = emulator;
        this.bastionhost = new Bastionhost(Config.build(emulator.sdk().asMap()));
    }

    @BeforeEach
    void beginAfresh() {
        emulator.reset();
    }

    @Test
    void seesNoHostsOfAnotherClassThatRunsAtTheSameTime() throws Exception {
        assertThat(emulator.endpoint()).isEqualTo(SpringHostTests.emulator.endpoint());
        Meeting.await();
        bastionhost.createHost("plain");
        Meeting.await();

        assertThat(bastionhost.hostNames()).containsExactly("plain");
    }

    @Test
    void opensTheAccountUntilItExpires() throws Exception {
        emulator.clock().freeze();
        Instant before = emulator.clock().instant();
        String token = bastionhost.issueToken("11", "2").get("Token").toString();

        assertThat(emulator.tokens().use(Bastionhost.INSTANCE, token).toString())
                .contains("2");
        emulator.clock().advance(Duration.ofHours(1));
        assertThat(emulator.clock().instant()).isEqualTo(before.plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> emulator.tokens().use(Bastionhost.INSTANCE, token))
                .isInstanceOfSatisfying(EmulatorException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(403);
                    assertThat(refused.reason()).isEqualTo("EXPIRED");
                });
        emulator.clock().release();
        assertThat(emulator.clock().instant()).isCloseTo(Instant.now(), within(Duration.ofMinutes(5)));
    }

    private static org.assertj.core.data.TemporalUnitOffset within(Duration span) {
        return new org.assertj.core.data.TemporalUnitWithinOffset(
                span.toSeconds(), java.time.temporal.ChronoUnit.SECONDS);
    }

    @Test
    void isListedAndEnded() throws Exception {
        Map<?, ?> token = bastionhost.issueToken("11", "2");

        assertThat(emulator.tokens().list(Bastionhost.INSTANCE)).hasSize(1);
        emulator.tokens().expire(Bastionhost.INSTANCE, token.get("TokenId").toString());
        assertThatThrownBy(() -> emulator.tokens()
                        .use(Bastionhost.INSTANCE, token.get("Token").toString(), "203.0.113.7", "SSH"))
                .hasMessageContaining("EXPIRED");
        emulator.reset();
        assertThat(emulator.tokens().list(Bastionhost.INSTANCE)).isEmpty();
    }

    @Test
    void isKnownToTheJournal() throws Exception {
        bastionhost.issueToken("11", "2");

        emulator.requests().verify("GenerateAssetOperationToken", Map.of("AssetId", "11"), 1);
        emulator.requests().verify(Map.of("action", "CreateHost", "atMost", 0));
        assertThat(emulator.requests().list(Map.of("parameter", "AssetId=11"))).hasSize(1);
        assertThat(emulator.requests().latest().get("signature")).isEqualTo("accepted");
        assertThatThrownBy(() -> emulator.requests().verify("GenerateAssetOperationToken", Map.of("AssetId", "12"), 1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("parameter AssetId")
                .hasMessageContaining("11");
        assertThatThrownBy(() -> emulator.requests().verify("GenerateToken", Map.of(), 1))
                .isInstanceOf(EmulatorException.class);
        emulator.requests().clear();
        assertThat(emulator.requests().list()).isEmpty();
    }

    @Test
    void isRefusedOnRequest() throws Exception {
        emulator.faults().refuse("GenerateAssetOperationToken", "Throttling.User", 1);

        assertThatThrownBy(() -> bastionhost.issueToken("11", "2"))
                .isInstanceOfSatisfying(
                        TeaException.class,
                        refused -> assertThat(refused.getCode()).isEqualTo("Throttling.User"));
        assertThat(bastionhost.issueToken("11", "2").get("Token")).isNotNull();
        assertThat(emulator.faults().list().toString()).contains("fired=1");
        emulator.faults().put(List.of(Map.of("then", Map.of("error", Map.of("code", "ServiceUnavailable")))));
        assertThatThrownBy(() -> bastionhost.issueToken("11", "2")).isInstanceOf(TeaException.class);
        emulator.faults().delay("GenerateAssetOperationToken", Duration.ofMillis(1));
        bastionhost.issueToken("11", "2");
        emulator.faults().clear();
        assertThat(emulator.faults().list()).isEmpty();
    }

    /** In the sandbox of the class around it. */
    @Nested
    class Within {

        @Test
        void sharesTheSandbox(Emulator ofTheNestedClass) {
            assertThat(ofTheNestedClass).isSameAs(emulator);
            assertThat(emulator.control("GET", "/instances", null).toString()).contains(Bastionhost.INSTANCE);
            assertThat(emulator.control("GET", "/sandboxes", null).toString()).contains(emulator.sandbox());
        }
    }
}
