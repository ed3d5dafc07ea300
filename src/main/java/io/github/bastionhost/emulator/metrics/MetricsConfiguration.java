package io.github.bastionhost.emulator.metrics;

import io.github.bastionhost.emulator.journal.Journal;
import io.github.bastionhost.emulator.world.Sandboxes;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is measured besides calls. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

    @Bean
    MeterBinder memoryMeters(Sandboxes sandboxes, Journal journal) {
        return registry -> {
            Gauge.builder("bastionhost.sandboxes", sandboxes, Sandboxes::inUse)
                    .description("Sandboxes that this process has in use")
                    .register(registry);
            Gauge.builder("bastionhost.journal", journal, Journal::bytes)
                    .description("What the journal's requests take in memory")
                    .baseUnit("bytes")
                    .register(registry);
        };
    }
}
