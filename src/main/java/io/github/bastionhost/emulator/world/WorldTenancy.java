package io.github.bastionhost.emulator.world;

import java.util.Map;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/** Tells Hibernate the world of the calling thread, which it writes into each row and filters each query by. */
@Component
class WorldTenancy implements CurrentTenantIdentifierResolver<Long>, HibernatePropertiesCustomizer {

    /** Outside of any world: the tables' check constraint refuses rows that carry this number. */
    private static final Long NOWHERE = 0L;

    @Override
    public Long resolveCurrentTenantIdentifier() {
        World world = CurrentWorld.get();
        return world == null ? NOWHERE : Long.valueOf(world.id());
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public void customize(Map<String, Object> hibernate) {
        hibernate.put(AvailableSettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
    }
}
