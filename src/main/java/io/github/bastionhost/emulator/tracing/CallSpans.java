package io.github.bastionhost.emulator.tracing;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.github.bastionhost.emulator.rpc.ActionCatalogue;
import io.github.bastionhost.emulator.rpc.RpcCall;
import io.github.bastionhost.emulator.rpc.RpcException;
import io.github.bastionhost.emulator.rpc.Witness;
import io.github.bastionhost.emulator.world.Worlds;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.common.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each call, as a part of the caller's trace where it names one. A span tells what was called and what
 * became of it; of what was sent it has the action alone.
 */
class CallSpans implements Witness, AutoCloseable {

    private static final AttributeKey<String> ACTION = AttributeKey.stringKey("bastionhost.action");
    private static final AttributeKey<String> CODE = AttributeKey.stringKey("bastionhost.code");
    private static final AttributeKey<String> REQUEST_ID = AttributeKey.stringKey("bastionhost.request_id");
    private static final AttributeKey<String> SANDBOX = AttributeKey.stringKey("bastionhost.sandbox");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    /** A collector that is away must not hold up the end of the service. */
    private static final int SECONDS_FOR_THE_LAST = 3;

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final ActionCatalogue catalogue;
    private final Worlds worlds;
    /** Real time, whatever the clock of the world says: spans of other programs stand beside these. */
    private final Clock clock = Clock.getDefault();

    CallSpans(OpenTelemetrySdk sdk, ActionCatalogue catalogue, Worlds worlds) {
        this.sdk = sdk;
        this.tracer = sdk.getTracer("io.github.bastionhost.emulator");
        this.propagator = sdk.getPropagators().getTextMapPropagator();
        this.catalogue = catalogue;
        this.worlds = worlds;
    }

    @Override
    public void answered(RpcCall call, @Nullable RpcException refusal) {
        trace(call, refusal, worlds.current().name());
    }

    @Override
    public void turnedAway(RpcCall call, RpcException refusal) {
        trace(call, refusal, null);
    }

    private void trace(RpcCall call, @Nullable RpcException refusal, @Nullable String sandbox) {
        String action = catalogue.label(call.action());
        int status = refusal == null ? 200 : refusal.error().status();
        long end = clock.now();
        Span span = tracer.spanBuilder(action)
                .setSpanKind(SpanKind.SERVER)
                .setParent(propagator.extract(Context.root(), call, Headers.OF_CALL))
                .setStartTimestamp(end - call.age().toNanos(), NANOSECONDS)
                .setAttribute(ACTION, action)
                .setAttribute(REQUEST_ID, call.requestId())
                .setAttribute(STATUS, (long) status)
                .startSpan();
        if (sandbox != null) {
            span.setAttribute(SANDBOX, sandbox);
        }
        if (refusal != null) {
            span.setAttribute(CODE, refusal.error().code());
            span.setAttribute(ERROR, refusal.error().code());
        }
        if (status >= 500) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end(end, NANOSECONDS);
    }

    /** Sends what is not sent yet; the last call is answered by now. */
    @Override
    public void close() {
        sdk.shutdown().join(SECONDS_FOR_THE_LAST, SECONDS);
    }

    private enum Headers implements TextMapGetter<RpcCall> {
        OF_CALL;

        /** Nobody asks: propagators know the names of their headers. */
        @Override
        public Iterable<String> keys(RpcCall call) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable RpcCall call, String name) {
            return call == null ? null : call.header(name);
        }
    }
}
