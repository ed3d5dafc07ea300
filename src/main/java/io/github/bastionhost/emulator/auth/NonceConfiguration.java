package io.github.bastionhost.emulator.auth;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.StorageMode;
import io.github.bastionhost.emulator.storage.MemoryRoom;
import io.github.bastionhost.emulator.world.Worlds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where nonces are kept: as long as the data is, and no longer. */
@Configuration(proxyBeanMethods = false)
class NonceConfiguration {

    @Bean
    Nonces nonces(BastionhostProperties settings, JdbcClient database, Worlds worlds, Clock clock, MemoryRoom room) {
        return settings.storage().mode() == StorageMode.MEMORY
                ? new RememberedNonces(worlds, clock, room)
                : new StoredNonces(database, worlds, clock);
    }
}
