package io.github.bastionhost.emulator.database;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of databases. */
@Service
@Transactional
public class DatabaseService {

    private final DatabaseRepository rows;

    DatabaseService(DatabaseRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the databases that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> databaseIds) {
        return databaseIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, databaseIds).stream()
                        .map(Database::databaseId)
                        .collect(Collectors.toSet());
    }
}
