package io.github.bastionhost.emulator.host;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The hosts of a world. Found for change, a host is locked until the transaction ends. */
interface HostRepository extends JpaRepository<Host, Long>, JpaSpecificationExecutor<Host> {

    Optional<Host> findByInstanceIdAndHostId(String instanceId, long hostId);

    List<Host> findByInstanceIdAndHostIdIn(String instanceId, Collection<Long> hostIds);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Host> findForChangeByInstanceIdAndHostId(String instanceId, long hostId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select row from Host row where row.instanceId = :instanceId and row.hostId in :ids order by row.hostId")
    List<Host> lock(String instanceId, Collection<Long> ids);

    /**
     * How many accounts each of the hosts has; a host without any is left out. The range of the ids is told as well: H2 reads
     * an index by a range, and would read all of it for a list of ids.
     */
    @Query("select account.hostId as hostId, count(account) as amount from HostAccount account"
            + " where account.instanceId = :instanceId and account.hostId between :first and :last"
            + " and account.hostId in :hostIds group by account.hostId")
    List<AccountCount> countAccounts(String instanceId, Collection<Long> hostIds, long first, long last);

    /** How many accounts a host has. */
    record AccountCount(long hostId, long amount) {}
}
