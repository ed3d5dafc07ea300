package io.github.bastionhost.emulator.usergroup;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of user groups. */
@Service
@Transactional
public class UserGroupService {

    private final UserGroupRepository rows;

    UserGroupService(UserGroupRepository rows) {
        this.rows = rows;
    }

    /** Locks those of the user groups that exist until the transaction ends; answers their ids. */
    @Transactional
    public Set<Long> lockExisting(String instanceId, Collection<Long> userGroupIds) {
        return userGroupIds.isEmpty()
                ? Set.of()
                : rows.lock(instanceId, userGroupIds).stream()
                        .map(UserGroup::userGroupId)
                        .collect(Collectors.toSet());
    }
}
