package io.github.bastionhost.emulator.world;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What every row has: a key of its own, and the world that it belongs to, which Hibernate writes and filters by. */
@MappedSuperclass
public abstract class WorldRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate's alone
    private @Nullable Long world;

    /** For JPA and for the rows themselves. */
    protected WorldRow() {}
}
