package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.storage.MemoryRoom;
import java.util.Map;
import org.hibernate.Interceptor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Asks for room before Hibernate stores a new row, whichever it is. What a fresh world begins with is let pass, as a reset
 * makes room and must not need any.
 */
@Component
class RoomForRows implements Interceptor, HibernatePropertiesCustomizer {

    private final MemoryRoom room;

    RoomForRows(MemoryRoom room) {
        this.room = room;
    }

    @Override
    public boolean onPersist(
            Object entity, Object id, @Nullable Object[] state, String[] propertyNames, Type[] propertyTypes) {
        World world = CurrentWorld.get();
        if (world == null || !world.isInTheMaking()) {
            room.require();
        }
        return false;
    }

    @Override
    public void customize(Map<String, Object> hibernate) {
        hibernate.put(AvailableSettings.INTERCEPTOR, this);
    }
}
