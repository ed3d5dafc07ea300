package io.github.bastionhost.emulator.world;

import io.github.bastionhost.emulator.settings.BastionhostProperties;
import io.github.bastionhost.emulator.settings.BastionhostProperties.AccessKey;
import io.github.bastionhost.emulator.storage.MemoryRoom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sandboxes: worlds that callers choose, so that tests share a service without seeing each other: by a header, or, as most
 * clients send no headers of their own, by what they name as their access key. One is made at its first
 * use and goes when somebody drops it or nobody uses it any more. When it was used last is noted here at each use, and
 * in the database once a minute, for the other replicas; by real time, as its own clock may stand still.
 */
@Service
public class Sandboxes implements SmartInitializingSingleton, DisposableBean {

    /** The header by which a call names its sandbox. */
    public static final String HEADER = "x-emulator-sandbox";

    /** Stands in an AccessKeyId between the key and the sandbox. */
    private static final char IN = '@';

    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Worlds worlds;
    private final JdbcClient database;
    private final MemoryRoom room;
    private final Duration idle;
    private final int max;
    private final Map<String, String> byAccessKey;
    private final Map<String, LastUse> uses = new ConcurrentHashMap<>();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "sandboxes");
        thread.setDaemon(true);
        return thread;
    });

    Sandboxes(Worlds worlds, JdbcClient database, MemoryRoom room, BastionhostProperties settings) {
        this.worlds = worlds;
        this.database = database;
        this.room = room;
        this.idle = settings.sandbox().idle();
        this.max = settings.sandbox().max();
        this.byAccessKey =
                settings.sandbox().byAccount() ? accounts(settings.auth().accessKeys()) : Map.of();
    }

    private static Map<String, String> accounts(List<AccessKey> keys) {
        return keys.stream()
                .filter(key -> !key.account().equals(AccessKey.DEFAULT_ACCOUNT))
                // Two keys of one id stop the start elsewhere, with a sentence about it.
                .collect(Collectors.toUnmodifiableMap(
                        AccessKey::accessKeyId, AccessKey::account, (first, second) -> first));
    }

    /**
     * A sandbox that exists.
     *
     * @param lastUsed in real time
     */
    public record Sandbox(String name, Instant lastUsed) {}

    private static final class LastUse {

        volatile long second;
        /** The worker's alone. */
        long noted;
    }

    /** Sandboxes that an earlier process left in the database go on idling. */
    @Override
    public void afterSingletonsInstantiated() {
        if (count() > 0) {
            sweepFromNowOn();
        }
    }

    /**
     * Which sandbox a call chooses: the one of its header; else the one that stands behind its access key and an @; else
     * that of the key's account, where accounts have one. Nothing is proven at this point: a signature is verified within
     * the world, by the keys that are in force there.
     *
     * @param accessKeyId as the call names it
     * @return its name, or null for the world of all others
     */
    public @Nullable String choose(@Nullable String header, @Nullable String accessKeyId) {
        if (header != null || accessKeyId == null) {
            return header;
        }
        int sandbox = accessKeyId.indexOf(IN);
        return sandbox < 0 ? byAccessKey.get(accessKeyId) : accessKeyId.substring(sandbox + 1);
    }

    /** The id of an access key without the sandbox that is named behind it. */
    public static String keyOf(String accessKeyId) {
        int sandbox = accessKeyId.indexOf(IN);
        return sandbox < 0 ? accessKeyId : accessKeyId.substring(0, sandbox);
    }

    /**
     * Binds a world to the calling thread until the answer is closed: the sandbox of that name, or for none the world of
     * all others.
     *
     * @throws SandboxException if that is no name, or if there are too many sandboxes to make another
     */
    public Worlds.Stay enter(@Nullable String name) {
        if (name == null || name.equals(World.DEFAULT)) {
            return worlds.enter(World.DEFAULT);
        }
        requireName(name);
        Worlds.Stay stay = worlds.enter(name, this::requireRoom);
        noteUse(name);
        return stay;
    }

    /** Like {@link #enter}, but makes no sandbox and does not count as use of one; absent where there is none. */
    public Optional<Worlds.Stay> visit(@Nullable String name) {
        if (name == null || name.equals(World.DEFAULT)) {
            return Optional.of(worlds.enter(World.DEFAULT));
        }
        boolean there = database.sql("select count(*) from world where name = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
        return there ? Optional.of(worlds.enter(name)) : Optional.empty();
    }

    /** Does {@code work} in the world that {@link #enter} chooses. */
    public void within(@Nullable String name, Runnable work) {
        Worlds.Stay stay = enter(name);
        try {
            work.run();
        } finally {
            stay.close();
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new SandboxException(
                    "the name of a sandbox (%s, or what follows %s in an AccessKeyId) is 1 to 64 letters, digits, '.', '_' or '-'"
                            .formatted(HEADER, IN));
        }
    }

    private void requireRoom() {
        room.require();
        if (count() >= max) {
            throw new SandboxException(
                    "there are %d sandboxes already, as many as bastionhost.sandbox.max allows: drop one"
                            .formatted(max));
        }
    }

    private int count() {
        return database.sql("select count(*) from world where name is not null and last_used_second is not null")
                .query(Integer.class)
                .single();
    }

    private void noteUse(String name) {
        LastUse use = uses.get(name);
        if (use == null) {
            use = uses.computeIfAbsent(name, missing -> new LastUse());
            sweepFromNowOn();
        }
        long now = Instant.now().getEpochSecond();
        if (use.second != now) {
            use.second = now;
        }
    }

    /** How many sandboxes this process has in use. */
    public int inUse() {
        return uses.size();
    }

    /** Whether this process has the sandbox of that name in use. */
    public boolean isInUse(String name) {
        return uses.containsKey(name);
    }

    /** A page of the sandboxes, by name. */
    public List<Sandbox> list(int pageNumber, int pageSize) {
        return database.sql(
                        "select name, last_used_second from world where name is not null and last_used_second is not null"
                                + " order by name offset :offset rows fetch first :count rows only")
                .param("offset", (pageNumber - 1L) * pageSize)
                .param("count", pageSize)
                .query((row, number) -> sandbox(row.getString(1), row.getLong(2)))
                .list();
    }

    private Sandbox sandbox(String name, long notedSecond) {
        LastUse here = uses.get(name);
        return new Sandbox(
                name, Instant.ofEpochSecond(here == null ? notedSecond : Math.max(here.second, notedSecond)));
    }

    /**
     * Drops a sandbox, if there is one of that name; what it held is cleared in the background.
     *
     * @throws SandboxException if the world of that name is no sandbox
     */
    public void drop(String name) {
        if (name.equals(World.DEFAULT)) {
            throw new SandboxException(World.DEFAULT + " is the world of calls that name no sandbox: reset it instead");
        }
        requireName(name);
        dropIfUnusedSince(name, Long.MAX_VALUE);
    }

    private void dropIfUnusedSince(String name, long second) {
        worlds.retire(name, second);
        uses.remove(name);
    }

    private void sweepFromNowOn() {
        if (sweeping.compareAndSet(false, true)) {
            var unused = worker.scheduleWithFixedDelay(
                    () -> sweep(Instant.now()),
                    BETWEEN_SWEEPS.toMillis(),
                    BETWEEN_SWEEPS.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** Notes in the database what was used, and drops what was not. */
    void sweep(Instant now) {
        try {
            uses.forEach(this::note);
            // Another replica may have used it up to a sweep ago and not noted that yet.
            long limit = now.minus(idle).minus(BETWEEN_SWEEPS).getEpochSecond();
            database.sql("select name from world where name is not null and last_used_second < :limit")
                    .param("limit", limit)
                    .query(String.class)
                    .list()
                    .forEach(name -> dropIfUnusedSince(name, limit));
            forgetUnusedSince(limit);
        } catch (DataAccessException unreachable) {
            LOG.warn("Idle sandboxes could not be looked for: {}", unreachable.getMessage());
        }
    }

    /** What another replica has dropped leaves this much behind here. */
    private void forgetUnusedSince(long second) {
        uses.forEach((name, use) -> {
            if (use.second < second) {
                uses.remove(name);
                worlds.forget(name);
            }
        });
    }

    private void note(String name, LastUse use) {
        long second = use.second;
        if (second > use.noted) {
            database.sql(
                            "update world set last_used_second = :second where name = :name and last_used_second < :second")
                    .param("second", second)
                    .param("name", name)
                    .update();
            use.noted = second;
        }
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }
}
