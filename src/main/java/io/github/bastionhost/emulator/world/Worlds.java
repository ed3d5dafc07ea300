package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.StorageMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The worlds by name. A call {@link #enter enters} one at the door; a reset gives the name a fresh world, a
 * restore a kept one, and both leave the old one to be cleared in the background: they cost the same whatever was stored.
 *
 * <p>A world's own data (its clock, and the revision that tells when to read access keys again) is kept in the database
 * and cached here. Where several processes share the database the cache is never older than {@link #STALE_AFTER}.
 */
@Service
public class Worlds implements SmartInitializingSingleton {

    private static final Duration STALE_AFTER = Duration.ofMillis(500);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ObjectProvider<WorldSeed> seeds;
    private final ObjectProvider<WorldLeftovers> leftovers;
    private final WorldCleaner cleaner;
    private final boolean shared;
    private final ClockSetting firstClock;
    private final Map<String, Cached> cache = new ConcurrentHashMap<>();
    private final ReentrantLock making = new ReentrantLock();

    Worlds(
            JdbcClient database,
            PlatformTransactionManager transactions,
            ObjectProvider<WorldSeed> seeds,
            ObjectProvider<WorldLeftovers> leftovers,
            WorldCleaner cleaner,
            BastionhostProperties settings) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.seeds = seeds;
        this.leftovers = leftovers;
        this.cleaner = cleaner;
        this.shared = settings.storage().mode() == StorageMode.POSTGRES;
        this.firstClock = settings.clock() == null ? ClockSetting.REAL : ClockSetting.frozen(settings.clock());
    }

    /** Makes the default world at start, so that a fault in it stops the start and not the first call. */
    @Override
    public void afterSingletonsInstantiated() {
        cleaner.clearRetired();
        require(World.DEFAULT, () -> {});
    }

    /** Binds the world of that name to the calling thread until the answer is closed. */
    public Stay enter(String name) {
        return enter(name, () -> {});
    }

    /** Like {@link #enter(String)}; {@code before} may object to making the world, if it is not there. */
    Stay enter(String name, Runnable before) {
        return new Stay(CurrentWorld.bind(require(name, before)));
    }

    /** Does {@code work} within the world of that name. */
    public void within(String name, Runnable work) {
        World before = CurrentWorld.bind(require(name, () -> {}));
        try {
            work.run();
        } finally {
            CurrentWorld.bind(before);
        }
    }

    /** The world that the calling thread is in. */
    public World current() {
        World world = CurrentWorld.get();
        if (world == null) {
            throw new IllegalStateException("this thread has entered no world");
        }
        return world;
    }

    /** Gives the name of the current world a fresh, seeded one; the old one is cleared in the background. */
    public void reset() {
        CurrentWorld.bind(replace(current().name()));
    }

    /**
     * Gives the name of the current world a fresh one, and leaves the old one to be cleared.
     *
     * @param plant fills it, called within it inside the transaction that gives it the name; answers how its time runs.
     *     When it fails, nothing has changed.
     * @throws DuplicateKeyException if another caller gave the name another world at the same moment; try again
     */
    public void replace(Supplier<ClockSetting> plant) {
        CurrentWorld.bind(make(current().name(), plant));
    }

    /**
     * Gives the name of the current world to a hidden one, and leaves the old one to be cleared.
     *
     * @param hidden chooses it, inside the transaction that gives it the name. When it fails, nothing has changed.
     * @throws DuplicateKeyException if another caller gave the name another world at the same moment; try again
     */
    public void replaceByHidden(LongSupplier hidden) {
        String name = current().name();
        Optional<Long> old = transaction.execute(status -> install(hidden.getAsLong(), name));
        CurrentWorld.bind(find(name).orElseThrow());
        Objects.requireNonNull(old).ifPresent(this::retire);
    }

    /** Takes a world's name away if it was last noted as used before that second; the next call makes a fresh one. */
    void retire(String name, long unusedSinceSecond) {
        making.lock(); // nobody reads the row and caches it after this
        try {
            read(name).filter(world -> loseName(world, unusedSinceSecond)).ifPresent(world -> {
                forget(name);
                retire(world.id());
                leftovers.forEach(room -> room.dropName(name));
            });
        } finally {
            making.unlock();
        }
    }

    private boolean loseName(World world, long unusedSinceSecond) {
        return database.sql("update world set name = null"
                                + " where id = :id and name = :name and last_used_second < :second")
                        .param("id", world.id())
                        .param("name", world.name())
                        .param("second", unusedSinceSecond)
                        .update()
                > 0;
    }

    /** Forgets what is cached of a world; who needs it reads it again. */
    void forget(String name) {
        cache.remove(name);
    }

    private void retire(long world) {
        leftovers.forEach(room -> room.drop(world));
        cleaner.clearLater(world);
    }

    /** Sets the clock of the current world to what {@code change} makes of the setting in force and of real time. */
    public void changeClock(BiFunction<ClockSetting, Instant, ClockSetting> change) {
        change(world -> setClock(world.id(), change.apply(world.clock(), Instant.now())));
    }

    private void setClock(long world, ClockSetting clock) {
        database.sql("update world set clock_frozen_micros = :frozen, clock_offset_micros = :offset where id = :id")
                .param("frozen", clock.frozenAt() == null ? null : Micros.of(clock.frozenAt()))
                .param("offset", Micros.of(clock.offset()))
                .param("id", world)
                .update();
    }

    /** Runs {@code change} in one transaction that every replica notices within a second. */
    public void change(Consumer<World> change) {
        String name = current().name();
        transaction.executeWithoutResult(status -> {
            database.sql("update world set revision = nextval('world_revision') where name = :name")
                    .param("name", name)
                    .update();
            change.accept(read(name).orElseThrow());
        });
        CurrentWorld.bind(find(name).orElseThrow());
    }

    private World require(String name, Runnable beforeMaking) {
        Cached cached = cache.get(name);
        if (cached == null) {
            return findOrMake(name, beforeMaking);
        }
        return !shared || cached.age() < STALE_AFTER.toNanos()
                ? cached.world
                : find(name).orElseGet(() -> findOrMake(name, beforeMaking));
    }

    /** Of several callers that need the same world at once, one makes it and the others wait for that. */
    private World findOrMake(String name, Runnable beforeMaking) {
        making.lock();
        try {
            return find(name).orElseGet(() -> {
                beforeMaking.run();
                return replace(name);
            });
        } finally {
            making.unlock();
        }
    }

    private Optional<World> find(String name) {
        Optional<World> found = read(name);
        return found.map(this::remember);
    }

    private Optional<World> read(String name) {
        return database.sql(
                        "select id, revision, clock_frozen_micros, clock_offset_micros from world where name = :name")
                .param("name", name)
                .query((row, number) -> new World(row.getLong("id"), name, row.getLong("revision"), clock(row)))
                .optional();
    }

    /** The clock in a row of the table of worlds. */
    static ClockSetting clock(ResultSet row) throws SQLException {
        long frozen = row.getLong("clock_frozen_micros");
        boolean running = row.wasNull();
        return new ClockSetting(
                running ? null : Micros.instant(frozen), Micros.duration(row.getLong("clock_offset_micros")));
    }

    private World replace(String name) {
        try {
            return make(name, () -> {
                seeds.orderedStream().forEach(WorldSeed::plant);
                return firstClock;
            });
        } catch (DuplicateKeyException otherCallerWasFirst) {
            return find(name).orElseThrow(() -> otherCallerWasFirst);
        }
    }

    private World make(String name, Supplier<ClockSetting> plant) {
        // Nameless at first: should this process end before the next step, the start after it clears the rest away.
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql("insert into world (name, revision, clock_offset_micros) values (null, 0, 0)")
                .update(key, "id");
        long id = Objects.requireNonNull(key.getKey()).longValue();
        World before = CurrentWorld.bind(new World(id, name, 0, firstClock));
        try {
            Optional<Long> old = transaction.execute(status -> {
                // A replica that starts meanwhile takes it for left behind: the lock keeps it from clearing.
                setClock(id, firstClock);
                setClock(id, plant.get());
                return install(id, name);
            });
            Objects.requireNonNull(old).ifPresent(this::retire);
        } catch (RuntimeException failed) {
            cleaner.clearLater(id);
            throw failed;
        } finally {
            CurrentWorld.bind(before);
        }
        return find(name).orElseThrow();
    }

    /** Gives a world the name; answers the one that had it. */
    private Optional<Long> install(long id, String name) {
        // Both take the lock of the old row first, so that of two callers at once one follows the other.
        Optional<Long> old = database.sql("select id from world where name = :name for update")
                .param("name", name)
                .query(Long.class)
                .optional();
        old.ifPresent(world -> database.sql("update world set name = null where id = :id")
                .param("id", world)
                .update());
        int named = database.sql("update world set name = :name, kept = false, last_used_second = :second,"
                        + " revision = nextval('world_revision') where id = :id")
                .param("name", name)
                .param(
                        "second",
                        name.equals(World.DEFAULT) ? null : Instant.now().getEpochSecond())
                .param("id", id)
                .update();
        if (named != 1) {
            throw new IllegalStateException("world %d is gone".formatted(id));
        }
        return old;
    }

    /** Keeps the later state of the two, as what was read a moment ago may be older than what another caller keeps. */
    private World remember(World read) {
        return cache.merge(
                        read.name(),
                        new Cached(read),
                        (kept, fresh) -> kept.world.isLaterThan(fresh.world) ? kept : fresh)
                .world;
    }

    private record Cached(World world, long readAtNanos) {

        Cached(World world) {
            this(world, System.nanoTime());
        }

        long age() {
            return System.nanoTime() - readAtNanos;
        }
    }

    /** A stay in a world; closing it leaves for where the thread was before. */
    public static final class Stay implements AutoCloseable {

        private final @Nullable World before;

        private Stay(@Nullable World before) {
            this.before = before;
        }

        @Override
        public void close() {
            CurrentWorld.bind(before);
        }
    }

    /** Times as the database keeps them: microseconds, of the epoch or of a span. */
    private static final class Micros {

        private static final long PER_SECOND = 1_000_000;

        static long of(Instant instant) {
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano() / 1_000);
        }

        static long of(Duration span) {
            return Math.addExact(Math.multiplyExact(span.getSeconds(), PER_SECOND), span.getNano() / 1_000);
        }

        static Instant instant(long micros) {
            return Instant.EPOCH.plus(duration(micros));
        }

        static Duration duration(long micros) {
            return Duration.of(micros, java.time.temporal.ChronoUnit.MICROS);
        }
    }
}
