package io.github.bastionhost.emulator.storage;

import java.util.Map;
import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;
import org.hibernate.service.spi.ServiceRegistryImplementor;

/**
 * Keeps Hibernate from writing classes at each start: no entity here refers to another one, so there is nothing that a
 * proxy could stand for, and the library that would write them stays out of the jar.
 */
public final class NoBytecode implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addInitiator(new StandardServiceInitiator<BytecodeProvider>() {
            @Override
            public BytecodeProvider initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
                return new BytecodeProviderImpl();
            }

            @Override
            public Class<BytecodeProvider> getServiceInitiated() {
                return BytecodeProvider.class;
            }
        });
    }
}
