package io.github.bastionhost.emulator.host;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of hosts. */
@Service
@Transactional
public class HostService {

    private final HostRepository rows;

    HostService(HostRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the hosts that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> hostIds) {
        return hostIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, hostIds).stream().map(Host::hostId).collect(Collectors.toSet());
    }
}
