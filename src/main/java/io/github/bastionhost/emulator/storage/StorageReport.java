package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in one line at start where data lives and what it survives. */
@Component
class StorageReport {

    private static final Logger LOG = LoggerFactory.getLogger(StorageReport.class);

    private final Storage storage;
    private final DataSourceProperties spring;

    StorageReport(BastionhostProperties settings, DataSourceProperties spring) {
        this.storage = settings.storage();
        this.spring = spring;
    }

    @EventListener(ApplicationReadyEvent.class)
    void report() {
        LOG.info("{}", line());
    }

    private String line() {
        return switch (storage.mode()) {
            case MEMORY -> "Storage: memory. Everything is gone when this process ends.";
            case FILE ->
                "Storage: files in %s. What was acknowledged survives the end of this process, kill -9 included."
                        .formatted(storage.directory().toAbsolutePath().normalize());
            case POSTGRES ->
                "Storage: PostgreSQL at %s. What was acknowledged is as durable as that server."
                        .formatted(withoutParameters(spring.determineUrl()));
        };
    }

    /** The parameters of a JDBC URL may hold a password. */
    private static String withoutParameters(String url) {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }
}
