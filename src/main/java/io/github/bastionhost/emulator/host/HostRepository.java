package io.github.bastionhost.emulator.host;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The hosts of a world. */
interface HostRepository extends JpaRepository<Host, Long>, JpaSpecificationExecutor<Host> {

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select row from Host row where row.instanceId = :instanceId and row.hostId in :ids order by row.hostId")
    List<Host> lock(String instanceId, Collection<Long> ids);
}
