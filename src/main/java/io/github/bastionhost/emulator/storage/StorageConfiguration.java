package io.github.bastionhost.emulator.storage;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.Storage;
import io.github.bastionhost.emulator.settings.BastionhostProperties.StorageMode;
import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The data source of each storage mode, and the cipher for what is kept in it. */
@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    /**
     * Spring closes the database; who waits for another caller's row waits longer than H2's two seconds; and a connection
     * keeps as many statements prepared as a client mixes, as H2's usual 8 are prepared again and again.
     */
    private static final String H2_OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=128";

    @Bean
    SecretCipher secretCipher(BastionhostProperties settings) {
        return new SecretCipher(EncryptionKey.of(settings.storage()));
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(BastionhostProperties settings, DataSourceProperties spring) {
        return connect(settings.storage(), spring);
    }

    /**
     * One connection aside from the pool, for short transactions of their own inside another one: taken from the pool,
     * they could wait for ever for a connection that their own caller holds.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("aside")
    HikariDataSource asideDataSource(DataSource dataSource) throws java.sql.SQLException {
        HikariDataSource aside = new HikariDataSource();
        dataSource.unwrap(HikariDataSource.class).copyStateTo(aside);
        aside.setPoolName("aside");
        aside.setMaximumPoolSize(1);
        aside.setMinimumIdle(0);
        if (dataSource.isWrapperFor(FileDataSource.class)) {
            dataSource.unwrap(FileDataSource.class).share(aside);
        }
        return aside;
    }

    /** Files and PostgreSQL keep rows elsewhere. */
    @Bean
    MemoryRoom memoryRoom(BastionhostProperties settings) {
        MemoryRoom unlimited = () -> {};
        return settings.storage().mode() == StorageMode.MEMORY
                ? HeapRoom.watch().orElse(unlimited)
                : unlimited;
    }

    @Bean
    FlywayMigrationStrategy openOnlyWhatIsOurs(SecretCipher cipher) {
        return new StoreGuard(cipher);
    }

    private static HikariDataSource connect(Storage storage, DataSourceProperties spring) {
        if (storage.mode() == StorageMode.POSTGRES) {
            if (spring.getUrl() == null || !spring.getUrl().startsWith("jdbc:postgresql:")) {
                throw new StorageException(
                        "Storage mode postgres needs spring.datasource.url, and it must begin with jdbc:postgresql:",
                        "Set SPRING_DATASOURCE_URL=jdbc:postgresql://host:5432/database, and"
                                + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
            }
        } else if (spring.getUrl() != null) {
            throw new StorageException(
                    "spring.datasource.url is set, but storage mode %s does not read it."
                            .formatted(storage.mode().name().toLowerCase(java.util.Locale.ROOT)),
                    "Set bastionhost.storage.mode=postgres, or leave the URL out.");
        } else {
            spring.setUrl(h2Url(storage));
            spring.setUsername("sa");
            spring.setPassword("");
        }
        return storage.mode() == StorageMode.FILE
                ? new FileDataSource(h2Url(storage), storage.directory())
                : spring.initializeDataSourceBuilder()
                        .type(HikariDataSource.class)
                        .build();
    }

    private static String h2Url(Storage storage) {
        if (storage.mode() == StorageMode.MEMORY) {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + H2_OPTIONS;
        }
        try {
            EncryptionKey.Directories.makePrivate(storage.directory());
        } catch (IOException unusable) {
            throw new StorageException(
                    "The data directory %s cannot be made: %s".formatted(storage.directory(), unusable),
                    "Give the process a directory it may write with bastionhost.storage.directory.");
        }
        // WRITE_DELAY=0: a commit is in the file before it is answered, so kill -9 loses nothing. No log of
        // H2's own beside the service's: it would fill a full disk further.
        return "jdbc:h2:file:" + storage.directory().toAbsolutePath().resolve("emulator")
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0"
                + H2_OPTIONS;
    }
}
