package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.StorageMode;
import io.github.bastionhost.emulator.world.WorldLeftovers;
import io.github.bastionhost.emulator.world.Worlds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What every call asks of its instance. Where this process has the database to itself, what was read is remembered, and
 * most calls cost no query for it; where replicas share it, another one may have changed the instance a moment ago, and each
 * call reads.
 *
 * <p>Whoever changes an instance says so {@link #beforeChange before}. From then until that transaction is over nothing new is
 * remembered, and its end makes void what others have read meanwhile: a change that was acknowledged is seen by every call
 * after it, and one that was rolled back by none.
 */
@Component
class InstanceStates implements WorldLeftovers {

    /** Some kilobytes each at most; beyond them all are read again. */
    private static final int MOST = 5_000;

    /** Past Hibernate, which makes the plan of such a query anew at each call. */
    private static final String ONE =
            "select region_id, instance_status, running_at, start_time, expire_time, image_version,"
                    + " db_operation_enabled, validity_minutes, max_renew_count, logon_remarks_required, custom_accounts_allowed"
                    + " from instance where world = ? and instance_id = ?";

    private final JdbcClient database;
    private final Worlds worlds;
    private final boolean alone;
    private final Map<Key, Optional<InstanceState>> remembered = new ConcurrentHashMap<>();
    private final AtomicInteger changing = new AtomicInteger();
    private final AtomicLong changes = new AtomicLong();

    InstanceStates(JdbcClient database, Worlds worlds, BastionhostProperties settings) {
        this.database = database;
        this.worlds = worlds;
        this.alone = settings.storage().mode() != StorageMode.POSTGRES;
    }

    private record Key(long world, String instanceId) {}

    /** The state of an instance of the current world, if there is one of that id. */
    Optional<InstanceState> find(String instanceId) {
        Key key = key(instanceId);
        if (!alone) {
            return read(key);
        }
        Optional<InstanceState> known = remembered.get(key);
        if (known != null) {
            return known;
        }
        long changesBefore = changes.get();
        Optional<InstanceState> read = read(key);
        remember(key, read, changesBefore);
        return read;
    }

    private Optional<InstanceState> read(Key key) {
        return database.sql(ONE)
                .param(key.world)
                .param(key.instanceId)
                .query((row, number) -> state(row))
                .optional();
    }

    private static InstanceState state(ResultSet row) throws SQLException {
        Lifetime lifetime = new Lifetime(
                InstanceStatus.valueOf(row.getString("instance_status")),
                instant(row, "running_at"),
                Objects.requireNonNull(instant(row, "start_time")),
                Objects.requireNonNull(instant(row, "expire_time")));
        OwnSettings own = new OwnSettings(
                row.getObject("validity_minutes", Integer.class),
                row.getObject("max_renew_count", Integer.class),
                row.getObject("logon_remarks_required", Boolean.class),
                row.getObject("custom_accounts_allowed", Boolean.class));
        return new InstanceState(
                row.getString("region_id"),
                lifetime,
                ImageVersion.parse(row.getString("image_version")),
                row.getBoolean("db_operation_enabled"),
                own);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private void remember(Key key, Optional<InstanceState> read, long changesBefore) {
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        // Looked at while the entry is held, so that whoever begins to change the instance now removes it after this.
        remembered.computeIfAbsent(key, absent -> changing.get() == 0 && changes.get() == changesBefore ? read : null);
    }

    /** Forgets an instance that the current transaction is about to make or to change. */
    void beforeChange(String instanceId) {
        if (!alone) {
            return;
        }
        Key key = key(instanceId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                changes.incrementAndGet();
                changing.decrementAndGet();
            }
        });
        changing.incrementAndGet();
        remembered.remove(key);
    }

    private Key key(String instanceId) {
        return new Key(worlds.current().id(), instanceId);
    }

    @Override
    public void drop(long world) {
        remembered.keySet().removeIf(key -> key.world == world);
    }
}
