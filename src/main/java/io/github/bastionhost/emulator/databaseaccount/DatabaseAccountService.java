package io.github.bastionhost.emulator.databaseaccount;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of database accounts. */
@Service
@Transactional
public class DatabaseAccountService {

    private final DatabaseAccountRepository rows;

    DatabaseAccountService(DatabaseAccountRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the database accounts that exist until the transaction ends; answers the database of each. */
    @Transactional
    public Map<Long, Long> lockExisting(String instanceId, Collection<Long> databaseAccountIds) {
        return databaseAccountIds.isEmpty()
                ? Map.of()
                : rows.lock(instanceId, databaseAccountIds).stream()
                        .collect(Collectors.toMap(DatabaseAccount::databaseAccountId, DatabaseAccount::databaseId));
    }
}
