package io.github.bastionhost.emulator.user;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The users of a world. */
interface UserRepository extends JpaRepository<User, Long>, JpaSpecificationExecutor<User> {

    boolean existsByInstanceIdAndUserId(String instanceId, long userId);

    Optional<User> findByInstanceIdAndUserId(String instanceId, long userId);

    Optional<User> findByInstanceIdAndSourceUserIdAndSource(String instanceId, String sourceUserId, UserSource source);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<User> findForChangeByInstanceIdAndUserId(String instanceId, long userId);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select row from User row where row.instanceId = :instanceId and row.userId in :ids order by row.userId")
    List<User> lock(String instanceId, Collection<Long> ids);

    /** Deletes a user; the schema's cascade takes its memberships and grants. */
    @Modifying
    @Query("delete from User where instanceId = :instanceId and userId = :userId")
    int deleteByInstanceIdAndUserId(String instanceId, long userId);
}
