package io.github.bastionhost.emulator.snapshot;

import io.github.bastionhost.emulator.snapshot.SnapshotRows.Row;
import io.github.bastionhost.emulator.world.HiddenWorlds;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Makes the spare copies that restores use up, one after the other and aside from the calls. A spare is made and noted in
 * one transaction, so that nothing is left of one that was not finished.
 */
@Component
class SpareMaker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SpareMaker.class);
    private static final int SECONDS_TO_FINISH = 10;

    private final SnapshotRows rows;
    private final HiddenWorlds hidden;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
                Thread thread = new Thread(task, "snapshot-spares");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    SpareMaker(SnapshotRows rows, HiddenWorlds hidden) {
        this.rows = rows;
        this.hidden = hidden;
    }

    /** Makes what an earlier process did not come to. */
    @EventListener(ApplicationReadyEvent.class)
    void makeMissing() {
        rows.withoutSpare().forEach(this::makeLater);
    }

    /** Makes the spare of a snapshot, if it is still there and has none, in the background. */
    void makeLater(long snapshot) {
        worker.execute(() -> {
            try {
                make(snapshot);
            } catch (ConcurrencyFailureException notNeeded) {
                // The snapshot is gone, or has a spare already.
            } catch (DataAccessException | TransactionException failed) {
                LOG.warn("The next restore of a snapshot copies it first: {}", failed.getMessage());
            }
        });
    }

    /**
     * Makes the spare of a snapshot that has none, or waits for the one that is being made, and answers it.
     *
     * @throws ConcurrencyFailureException if the snapshot is gone, or another replica made its spare
     */
    long make(long snapshot) {
        oneAtATime.lock();
        try {
            return hidden.atOneMoment(() -> {
                Row row = rows.find(snapshot)
                        .orElseThrow(() -> new ConcurrencyFailureException("snapshot " + snapshot + " is gone"));
                if (row.spare() != null) {
                    return row.spare();
                }
                long spare = hidden.copy(row.kept()).world();
                rows.putSpare(snapshot, spare);
                return spare;
            });
        } finally {
            oneAtATime.unlock();
        }
    }

    /** What is being copied is finished: to interrupt it would close the files of the database under it. */
    @Override
    public void destroy() throws InterruptedException {
        worker.getQueue().clear();
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A snapshot is still being copied; nothing is left of the copy.");
        }
    }
}
