package io.github.bastionhost.emulator.tracing;

import java.util.List;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Whether a collector is named that traces are sent to. */
class CollectorCondition implements Condition {

    /** The name that Spring Boot's own tracing has for the whole URL. */
    static final String SPRING_ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    /** The SDK's names; as environment variables OTEL_EXPORTER_OTLP_ENDPOINT and OTEL_EXPORTER_OTLP_TRACES_ENDPOINT. */
    private static final List<String> ENDPOINTS =
            List.of("otel.exporter.otlp.endpoint", "otel.exporter.otlp.traces.endpoint", SPRING_ENDPOINT);

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return ENDPOINTS.stream().anyMatch(name -> StringUtils.hasText(settings.getProperty(name)));
    }
}
