package io.github.bastionhost.emulator.storage;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Storage;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Says in one line where data lives and what it survives. */
@Component
public class StorageReport {

    private final Storage storage;
    private final DataSourceProperties spring;

    StorageReport(BastionhostProperties settings, DataSourceProperties spring) {
        this.storage = settings.storage();
        this.spring = spring;
    }

    /** The line, without any password. */
    public String line() {
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
