package io.github.bastionhost.emulator.usergroup;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The user groups of a world. */
interface UserGroupRepository extends JpaRepository<UserGroup, Long>, JpaSpecificationExecutor<UserGroup> {

    boolean existsByInstanceIdAndUserGroupId(String instanceId, long userGroupId);

    Optional<UserGroup> findByInstanceIdAndUserGroupId(String instanceId, long userGroupId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<UserGroup> findForChangeByInstanceIdAndUserGroupId(String instanceId, long userGroupId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select row from UserGroup row where row.instanceId = :instanceId and row.userGroupId in :ids order by row.userGroupId")
    List<UserGroup> lock(String instanceId, Collection<Long> ids);
}
