package io.github.bastionhost.emulator.user;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of users. */
@Service
@Transactional
public class UserService {

    private final UserRepository rows;

    UserService(UserRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the users that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> userIds) {
        return userIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, userIds).stream().map(User::userId).collect(Collectors.toSet());
    }
}
