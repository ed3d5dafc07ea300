package io.github.bastionhost.emulator.hostaccount;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The host accounts of a world. */
interface HostAccountRepository extends JpaRepository<HostAccount, Long>, JpaSpecificationExecutor<HostAccount> {

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select row from HostAccount row where row.instanceId = :instanceId and row.hostAccountId in :ids order by row.hostAccountId")
    List<HostAccount> lock(String instanceId, Collection<Long> ids);
}
