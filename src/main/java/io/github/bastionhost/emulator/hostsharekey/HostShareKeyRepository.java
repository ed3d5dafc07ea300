package io.github.bastionhost.emulator.hostsharekey;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Shared keys of a world. */
interface HostShareKeyRepository extends JpaRepository<HostShareKey, Long>, JpaSpecificationExecutor<HostShareKey> {

    Optional<HostShareKey> findByInstanceIdAndHostShareKeyId(String instanceId, long hostShareKeyId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<HostShareKey> findForChangeByInstanceIdAndHostShareKeyId(String instanceId, long hostShareKeyId);

    @Modifying
    @Query("delete from HostShareKey where instanceId = :instanceId and hostShareKeyId = :hostShareKeyId")
    int deleteByInstanceIdAndHostShareKeyId(String instanceId, long hostShareKeyId);
}
