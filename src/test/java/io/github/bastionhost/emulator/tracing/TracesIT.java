package io.github.bastionhost.emulator.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bastionhost.emulator.testing.Answer;
import io.github.bastionhost.emulator.testing.EmulatorClient;
import io.github.bastionhost.emulator.testing.EmulatorProcess;
import io.github.bastionhost.emulator.testing.KeyCase;
import io.github.bastionhost.emulator.testing.Request;
import io.github.bastionhost.emulator.tracing.Collector.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a collector gets of calls. All of it has arrived when the service has ended, so that is awaited. */
class TracesIT {

    private static final String INSTANCE = "bastionhost-cn-trace01";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00f067aa0ba902b7";

    private final Collector collector = new Collector();

    @AfterEach
    void closeCollector() {
        collector.close();
    }

    private Span spanOf(Answer answer) {
        List<Span> found = collector.spans().stream()
                .filter(span -> answer.at("/RequestId")
                        .asString()
                        .equals(span.attributes().get("bastionhost.request_id")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void haveASpanOfEachCall() {
        String key = KeyCase.named("ed25519-openssh").privateKeyBase64();
        Request create = Request.createHostShareKey(INSTANCE);
        Answer accepted;
        Answer slow;
        Answer refused;
        Answer unknown;
        Answer nowhere;
        Answer failed;
        try (EmulatorProcess process = EmulatorProcess.with()
                .environment("OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint().toString())
                .environment("OTEL_EXPORTER_OTLP_HEADERS", "Authorization=Bearer%20collector-t0ken")
                .start()) {
            EmulatorClient emulator = new EmulatorClient(process.endpoint());
            EmulatorClient sandbox = emulator.in("mine");
            accepted = sandbox.call(create.withHeader("traceparent", "00-%s-%s-01".formatted(TRACE, PARENT)));
            slow = emulator.call(Request.of("ListHosts", INSTANCE).withHeader("x-emulator-fault", "latency=PT0.05S"));
            refused = sandbox.call(create);
            unknown = sandbox.call(Request.of("NoSuchAction", INSTANCE));
            nowhere = emulator.in("a name").call(create);
            failed = emulator.call(create.withHeader("x-emulator-fault", "error=ServiceUnavailable"));
            emulator.call(create.with("HostShareKeyName", "unsampled")
                    .withHeader("traceparent", "00-%s-%s-00".formatted(TRACE, PARENT)));
        }

        assertThat(collector.paths()).containsExactly("/v1/traces");
        assertThat(collector.authorizations()).containsExactly("Bearer collector-t0ken");
        assertThat(collector.spans()).hasSize(6);
        Span span = spanOf(accepted);
        assertThat(span.name()).isEqualTo("CreateHostShareKey");
        assertThat(span.kind()).as("server").isEqualTo(2);
        assertThat(span.traceId()).isEqualTo(TRACE);
        assertThat(span.parentId()).isEqualTo(PARENT);
        assertThat(span.status()).isZero();
        assertThat(span.attributes())
                .isEqualTo(Map.of(
                        "bastionhost.action",
                        "CreateHostShareKey",
                        "bastionhost.request_id",
                        accepted.at("/RequestId").asString(),
                        "bastionhost.sandbox",
                        "mine",
                        "http.response.status_code",
                        200L));
        assertThat(span.resource()).containsEntry("service.name", "bastionhost-emulator");

        assertThat(spanOf(slow).parentId()).isEmpty();
        assertThat(spanOf(slow).traceId()).isNotEqualTo(TRACE);
        assertThat(spanOf(slow).attributes()).containsEntry("bastionhost.sandbox", "default");
        assertThat(spanOf(slow).endNanos() - spanOf(slow).startNanos()).isGreaterThanOrEqualTo(50_000_000);
        assertThat(spanOf(refused).status()).isZero();
        assertThat(spanOf(refused).attributes())
                .containsEntry("bastionhost.code", "HostShareKeyAlreadyExists")
                .containsEntry("error.type", "HostShareKeyAlreadyExists")
                .containsEntry("http.response.status_code", 400L);
        assertThat(spanOf(unknown).name()).isEqualTo("unknown");
        assertThat(spanOf(unknown).attributes()).containsEntry("bastionhost.action", "unknown");
        assertThat(spanOf(nowhere).attributes())
                .containsEntry("bastionhost.code", "InvalidParameter")
                .doesNotContainKey("bastionhost.sandbox");
        assertThat(spanOf(failed).status()).as("error").isEqualTo(2);
        assertThat(collector.received(key.substring(0, 40))).isFalse();
        assertThat(collector.received(INSTANCE)).isFalse();
        assertThat(collector.received("NoSuchAction")).isFalse();
    }

    @Test
    void takeTheSettingsOfSpringToo() {
        Answer answer;
        try (EmulatorProcess process = EmulatorProcess.with(
                        "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint()
                                + "/my/traces",
                        "--otel.service.name=mine")
                .start()) {
            answer = new EmulatorClient(process.endpoint()).call(Request.of("ListHosts", INSTANCE));
        }

        assertThat(collector.paths()).containsExactly("/my/traces");
        assertThat(spanOf(answer).resource()).containsEntry("service.name", "mine");
    }

    @Test
    void doNotHoldUpCallsOrTheEndWhenNobodyCollects() {
        try (EmulatorProcess process = EmulatorProcess.with("--otel.exporter.otlp.endpoint=http://127.0.0.1:9")
                .start()) {
            assertThat(new EmulatorClient(process.endpoint())
                            .call(Request.of("ListHosts", INSTANCE))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void stopTheStartAtAProtocolThatIsNotThere() {
        assertThatThrownBy(() -> EmulatorProcess.with()
                        .environment(
                                "OTEL_EXPORTER_OTLP_ENDPOINT",
                                collector.endpoint().toString())
                        .environment("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")
                        .start())
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("otel.exporter.otlp.protocol")
                .hasMessageContaining("Traces are sent as http/protobuf only, usually to port 4318.")
                .hasMessageNotContaining("\tat ");
    }
}
