package io.github.bastionhost.emulator.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The connections of storage mode file, which find back after a write that failed. When the disk is full, H2 closes its
 * file, and no statement succeeds any more; but it keeps the database in memory, useless, as long as any connection is
 * left, and a pool always has some. So this pool lets all of its connections go at once: the next one opens the file
 * anew, with everything that was acknowledged.
 */
class FileDataSource extends HikariDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(FileDataSource.class);

    /** What H2 answers to the statement whose write fails, among other things. */
    private static final int GENERAL_ERROR = 50000;

    /** What H2 answers to every statement once its file is closed. */
    private static final int DATABASE_IS_CLOSED = 90098;

    /** Calls that have a connection of the closed file fail at their next statement, and give it back. */
    private static final Duration LAST_CONNECTIONS = Duration.ofSeconds(2);

    /** More than what opening the file writes. */
    private static final int ROOM_BYTES = 4 << 20;

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final List<HikariDataSource> sharing = new CopyOnWriteArrayList<>(List.of(this));
    private final FileConnections file;
    private final Path directory;
    private final ReentrantLock lettingGo = new ReentrantLock();
    private volatile boolean closed;

    /** Connections to the database of that URL, whose file is in that directory. */
    FileDataSource(String url, Path directory) {
        this.directory = directory;
        file = new FileConnections(url);
        setDataSource(file);
        setAllowPoolSuspension(true);
        setExceptionOverride(new NoticesTheEnd());
    }

    /** Has the connections of another pool on the same file go together with these. */
    void share(HikariDataSource other) {
        sharing.add(other);
    }

    @java.lang.Override
    public Connection getConnection() throws SQLException {
        if (closed) {
            letAllGo();
        }
        return super.getConnection();
    }

    private void letAllGo() throws SQLException {
        lettingGo.lock();
        try {
            if (!closed) {
                return; // Another caller was here before.
            }
            requireRoom();
            LOG.warn("The file of the store was closed after a write that failed; opening it again");
            pools().forEach(HikariPoolMXBean::suspendPool);
            long giveUpAt = System.nanoTime() + LAST_CONNECTIONS.toNanos();
            do {
                pools().forEach(HikariPoolMXBean::softEvictConnections);
                LockSupport.parkNanos(MOMENT.toNanos());
            } while (file.hasConnections() && System.nanoTime() < giveUpAt);
            closed = false;
        } finally {
            pools().forEach(HikariPoolMXBean::resumePool);
            lettingGo.unlock();
        }
    }

    /** H2 must not fail a second time while it opens: it would turn in a circle for ever. */
    private void requireRoom() throws SQLException {
        try {
            Path probe = Files.createTempFile(directory, "room", ".probe");
            try {
                Files.write(probe, new byte[ROOM_BYTES]);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException full) {
            throw new SQLTransientConnectionException("The data directory takes no more: " + full, full);
        }
    }

    /** Those that have been used: a pool begins with its first connection. */
    private Stream<HikariPoolMXBean> pools() {
        return sharing.stream().map(HikariDataSource::getHikariPoolMXBean).filter(Objects::nonNull);
    }

    /** The connections themselves, as the pools count one no more before it is closed. */
    private static final class FileConnections extends AbstractDataSource {

        private final String url;
        private final Set<Connection> open = ConcurrentHashMap.newKeySet();

        FileConnections(String url) {
            this.url = url;
        }

        @java.lang.Override
        public Connection getConnection() throws SQLException {
            return getConnection("sa", "");
        }

        @java.lang.Override
        public Connection getConnection(String username, String password) throws SQLException {
            hasConnections(); // forgets those that are closed
            Connection connection = DriverManager.getConnection(url, username, password);
            open.add(connection);
            return connection;
        }

        boolean hasConnections() {
            open.removeIf(FileConnections::isClosed);
            return !open.isEmpty();
        }

        private static boolean isClosed(Connection connection) {
            try {
                return connection.isClosed();
            } catch (SQLException unusable) {
                return true;
            }
        }
    }

    /** Looks at what fails; what is done with the connection is left to the pool. */
    private final class NoticesTheEnd implements SQLExceptionOverride {

        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException failure) {
            Throwable cause = failure.getCause();
            boolean writeFailed = failure.getErrorCode() == GENERAL_ERROR
                    && cause != null
                    && cause.getClass().getName().equals("org.h2.mvstore.MVStoreException");
            if (writeFailed || failure.getErrorCode() == DATABASE_IS_CLOSED) {
                closed = true;
            }
            return SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
    }
}
