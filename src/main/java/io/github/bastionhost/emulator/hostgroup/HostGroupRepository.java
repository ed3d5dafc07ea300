package io.github.bastionhost.emulator.hostgroup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The asset groups of a world. */
interface HostGroupRepository extends JpaRepository<HostGroup, Long>, JpaSpecificationExecutor<HostGroup> {

    Optional<HostGroup> findByInstanceIdAndHostGroupId(String instanceId, long hostGroupId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<HostGroup> findForChangeByInstanceIdAndHostGroupId(String instanceId, long hostGroupId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select row from HostGroup row where row.instanceId = :instanceId and row.hostGroupId in :ids order by row.hostGroupId")
    List<HostGroup> lock(String instanceId, Collection<Long> ids);
}
