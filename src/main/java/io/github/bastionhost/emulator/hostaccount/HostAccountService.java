package io.github.bastionhost.emulator.hostaccount;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of host accounts. */
@Service
@Transactional
public class HostAccountService {

    private final HostAccountRepository rows;

    HostAccountService(HostAccountRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the host accounts that exist until the transaction ends; answers the host of each. */
    @Transactional
    public Map<Long, Long> lockExisting(String instanceId, Collection<Long> hostAccountIds) {
        return hostAccountIds.isEmpty()
                ? Map.of()
                : rows.lock(instanceId, hostAccountIds).stream()
                        .collect(Collectors.toMap(HostAccount::hostAccountId, HostAccount::hostId));
    }
}
