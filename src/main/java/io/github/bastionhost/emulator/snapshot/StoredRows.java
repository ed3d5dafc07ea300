package io.github.bastionhost.emulator.snapshot;

import static io.github.bastionhost.emulator.snapshot.StateRefusedException.malformed;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.metamodel.EntityType;
import java.util.Iterator;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.springframework.stereotype.Component;

/** Tries whether everything in the world of the calling thread can be read as what it is meant to be. */
@Component
class StoredRows {

    private static final int ROWS_AT_ONCE = 1_000;

    private final EntityManager entities;

    StoredRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Within the transaction that wrote it: values that no enum knows, for one, would else fail each later call. */
    void check() {
        entities.getMetamodel().getEntities().forEach(this::check);
    }

    private void check(EntityType<?> type) {
        try (Stream<?> rows = entities.createQuery("from " + type.getName(), type.getJavaType())
                .setHint(HibernateHints.HINT_FETCH_SIZE, ROWS_AT_ONCE)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()) {
            int read = 0;
            for (Iterator<?> each = rows.iterator(); each.hasNext(); read++) {
                each.next();
                if (read % ROWS_AT_ONCE == 0) {
                    entities.clear();
                }
            }
            entities.clear();
        } catch (PersistenceException | IllegalArgumentException senseless) {
            throw malformed("A row of %s has a value that cannot be there.".formatted(type.getName()));
        }
    }
}
