package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.snapshot.SnapshotRows.Row;
import io.github.bastionhost.emulator.world.HiddenWorlds;
import io.github.bastionhost.emulator.world.HiddenWorlds.Hidden;
import io.github.bastionhost.emulator.world.Identifiers;
import io.github.bastionhost.emulator.world.WorldLeftovers;
import io.github.bastionhost.emulator.world.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The states that are kept of the current world, by name. Each is a hidden copy of the world, and a spare copy of that:
 * a restore gives the world's name to the spare at once, whatever is stored, and the next spare is made aside from the
 * calls. They belong to the name of the world, so that they outlive its data.
 */
@Service
public class Snapshots implements WorldLeftovers {

    /** How many a world can have. */
    public static final int MOST = 100;

    private static final int ATTEMPTS = 100;

    private final SnapshotRows rows;
    private final SpareMaker spares;
    private final HiddenWorlds hidden;
    private final Worlds worlds;
    private final Identifiers identifiers;
    private final TransactionTemplate transaction;

    Snapshots(
            SnapshotRows rows,
            SpareMaker spares,
            HiddenWorlds hidden,
            Worlds worlds,
            Identifiers identifiers,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.spares = spares;
        this.hidden = hidden;
        this.worlds = worlds;
        this.identifiers = identifiers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All of the current world, by name. */
    public List<Snapshot> list() {
        return rows.list(worlds.current().name());
    }

    /**
     * Keeps the state of the current world under that name, in place of what was kept there.
     *
     * @throws TooManySnapshotsException if the name is new and there are {@link #MOST} already
     */
    public Snapshot keep(String name) {
        identifiers.giveBack();
        List<Long> replaced = persist(() -> hidden.atOneMoment(() -> store(name)));
        replaced.forEach(hidden::clear);
        return list().stream()
                .filter(snapshot -> snapshot.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private List<Long> store(String name) {
        String worldName = worlds.current().name();
        List<Long> replaced = drop(worldName, name);
        if (rows.names(worldName).size() >= MOST) {
            throw new TooManySnapshotsException(MOST);
        }
        Hidden kept = hidden.copy(worlds.current().id());
        rows.insert(worldName, name, kept, hidden.copy(kept.world()));
        return replaced;
    }

    /**
     * Gives the name of the current world to a copy of what was kept.
     *
     * @throws UnknownSnapshotException if nothing was kept under that name
     */
    public void restore(String name) {
        long used = persist(() -> {
            Row row = rows.find(worlds.current().name(), name).orElseThrow(() -> unknown(name));
            long spare = row.spare() == null ? spares.make(row.id()) : row.spare();
            worlds.replaceByHidden(() -> rows.takeSpare(row.id(), spare));
            return row.id();
        });
        spares.makeLater(used);
    }

    /**
     * Forgets what was kept under that name.
     *
     * @throws UnknownSnapshotException if nothing was
     */
    public void delete(String name) {
        List<Long> dropped = persist(
                () -> transaction.execute(status -> drop(worlds.current().name(), name)));
        if (dropped.isEmpty()) {
            throw unknown(name);
        }
        dropped.forEach(hidden::clear);
    }

    /** Forgets everything that was kept of the world of that name. */
    @Override
    public void dropName(String worldName) {
        List<Long> dropped = persist(() -> transaction.execute(status -> rows.names(worldName).stream()
                .flatMap(name -> drop(worldName, name).stream())
                .toList()));
        dropped.forEach(hidden::clear);
    }

    /** Answers the worlds that were needed for it and are to be cleared; none, if there is no such snapshot. */
    private List<Long> drop(String worldName, String name) {
        List<Long> dropped = new ArrayList<>();
        rows.lock(worldName, name).ifPresent(row -> {
            rows.delete(row.id());
            dropped.addAll(row.worlds());
            dropped.forEach(hidden::release);
        });
        return dropped;
    }

    private UnknownSnapshotException unknown(String name) {
        return new UnknownSnapshotException(name, rows.names(worlds.current().name()));
    }

    /** Tries again what lost a race with another caller or replica: each time one of them has come further. */
    private static <T> T persist(Supplier<@Nullable T> attempt) {
        for (int attempts = 1; ; attempts++) {
            try {
                return Objects.requireNonNull(attempt.get());
            } catch (DuplicateKeyException | ConcurrencyFailureException lost) {
                if (attempts == ATTEMPTS) {
                    throw new ConcurrencyFailureException("lost each of %d races".formatted(ATTEMPTS), lost);
                }
            }
        }
    }
}
