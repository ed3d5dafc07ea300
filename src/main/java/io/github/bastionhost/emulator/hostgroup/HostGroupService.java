package io.github.bastionhost.emulator.hostgroup;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of asset groups. */
@Service
@Transactional
public class HostGroupService {

    private final HostGroupRepository rows;

    HostGroupService(HostGroupRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the asset groups that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> hostGroupIds) {
        return hostGroupIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, hostGroupIds).stream()
                        .map(HostGroup::hostGroupId)
                        .collect(Collectors.toSet());
    }
}
