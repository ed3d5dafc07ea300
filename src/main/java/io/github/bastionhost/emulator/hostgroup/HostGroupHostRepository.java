package io.github.bastionhost.emulator.hostgroup;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The hosts in the asset groups of a world. */
interface HostGroupHostRepository extends JpaRepository<HostGroupHost, Long>, Members {

    @Override
    @Query("select row.hostId from HostGroupHost row where row.instanceId = :instanceId"
            + " and row.hostGroupId = :hostGroupId and row.hostId in :ids")
    Set<Long> among(String instanceId, long hostGroupId, Collection<Long> ids);

    @Override
    default void add(String instanceId, long hostGroupId, Collection<Long> ids) {
        saveAllAndFlush(ids.stream()
                .map(hostId -> new HostGroupHost(instanceId, hostGroupId, hostId))
                .toList());
    }

    @Override
    @Modifying
    @Query("delete from HostGroupHost row where row.instanceId = :instanceId"
            + " and row.hostGroupId = :hostGroupId and row.hostId in :ids")
    void remove(String instanceId, long hostGroupId, Collection<Long> ids);

    @Override
    @Query("select row.hostGroupId as hostGroupId, count(*) as members from HostGroupHost row"
            + " where row.instanceId = :instanceId and row.hostGroupId in :hostGroupIds group by row.hostGroupId")
    List<MemberCount> count(String instanceId, Collection<Long> hostGroupIds);
}
