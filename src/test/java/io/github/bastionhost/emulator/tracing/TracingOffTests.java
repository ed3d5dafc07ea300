package io.github.bastionhost.emulator.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bastionhost.emulator.rpc.Witness;
import io.github.bastionhost.emulator.testing.EmulatorTests;
import io.github.bastionhost.emulator.testing.Request;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who names no collector pays nothing for traces. */
class TracingOffTests extends EmulatorTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext context;

    @Test
    void hasNoPartOfItNorAThread() {
        emulator.call(Request.of("ListHosts", instanceId));

        assertThat(context.getBeanNamesForType(OpenTelemetry.class)).isEmpty();
        assertThat(context.getBeanNamesForType(TracingConfiguration.class)).isEmpty();
        assertThat(context.getBeansOfType(Witness.class).values()).noneMatch(CallSpans.class::isInstance);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("BatchSpanProcessor"));
    }
}
