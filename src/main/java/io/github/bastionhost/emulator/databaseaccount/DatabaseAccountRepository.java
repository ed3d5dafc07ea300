package io.github.bastionhost.emulator.databaseaccount;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The database accounts of a world. */
interface DatabaseAccountRepository
        extends JpaRepository<DatabaseAccount, Long>, JpaSpecificationExecutor<DatabaseAccount> {

    Optional<DatabaseAccount> findByInstanceIdAndDatabaseAccountId(String instanceId, long databaseAccountId);

    Optional<DatabaseAccount> findByInstanceIdAndDatabaseIdAndName(String instanceId, long databaseId, String name);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<DatabaseAccount> findForChangeByInstanceIdAndDatabaseAccountId(String instanceId, long databaseAccountId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select row from DatabaseAccount row where row.instanceId = :instanceId and row.databaseAccountId in :ids order by row.databaseAccountId")
    List<DatabaseAccount> lock(String instanceId, Collection<Long> ids);
}
