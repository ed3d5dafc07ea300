package io.github.bastionhost.emulator.metrics;

import static org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat.CONTENT_TYPE_OPENMETRICS_100;
import static org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat.CONTENT_TYPE_PROTOBUF;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.stereotype.Component;

/**
 * Spring Boot's endpoint, in text only: the writer of the binary format is a library of 2 MB that is left out. A
 * Prometheus that prefers it (it does when native histograms are on) reads the text as well.
 */
@Component
@WebEndpoint(id = "prometheus")
class TextScrapeEndpoint extends PrometheusScrapeEndpoint {

    TextScrapeEndpoint(PrometheusRegistry registry) {
        super(registry, new Properties());
    }

    @Override
    @ReadOperation(producesFrom = PrometheusOutputFormat.class)
    public WebEndpointResponse<byte[]> scrape(PrometheusOutputFormat format, @Nullable Set<String> includedNames) {
        return super.scrape(format == CONTENT_TYPE_PROTOBUF ? CONTENT_TYPE_OPENMETRICS_100 : format, includedNames);
    }
}
