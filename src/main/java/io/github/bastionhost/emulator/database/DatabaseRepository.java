package io.github.bastionhost.emulator.database;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The databases of a world. */
interface DatabaseRepository extends JpaRepository<Database, Long>, JpaSpecificationExecutor<Database> {

    Optional<Database> findByInstanceIdAndDatabaseId(String instanceId, long databaseId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Database> findForChangeByInstanceIdAndDatabaseId(String instanceId, long databaseId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select row from Database row where row.instanceId = :instanceId and row.databaseId in :ids order by row.databaseId")
    List<Database> lock(String instanceId, Collection<Long> ids);
}
