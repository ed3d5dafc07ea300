package io.github.bastionhost.emulator.hostaccount;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The host accounts of a world. Found for change, an account is locked until the transaction ends. */
interface HostAccountRepository extends JpaRepository<HostAccount, Long>, JpaSpecificationExecutor<HostAccount> {

    Optional<HostAccount> findByInstanceIdAndHostAccountId(String instanceId, long hostAccountId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<HostAccount> findForChangeByInstanceIdAndHostAccountId(String instanceId, long hostAccountId);

    /** One per protocol at most. */
    List<HostAccount> findByInstanceIdAndHostIdAndName(String instanceId, long hostId, String name);

    /** Those of the ids that exist, locked in the order of their ids until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select row from HostAccount row where row.instanceId = :instanceId and row.hostAccountId in :ids"
            + " order by row.hostAccountId")
    List<HostAccount> lock(String instanceId, Collection<Long> ids);

    /** The row of a shared key, of another room and so without a type here, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select key from HostShareKey key where key.instanceId = :instanceId and key.hostShareKeyId = :hostShareKeyId")
    List<Object> lockSharedKey(String instanceId, long hostShareKeyId);

    /** The names of shared keys. */
    @Query("select key.hostShareKeyId as hostShareKeyId, key.name as name from HostShareKey key"
            + " where key.instanceId = :instanceId and key.hostShareKeyId in :hostShareKeyIds")
    List<SharedKeyName> findSharedKeyNames(String instanceId, Collection<Long> hostShareKeyIds);

    /** A shared key and its name. */
    record SharedKeyName(long hostShareKeyId, String name) {}

    /** Takes a shared key away from all accounts that use it. */
    @Modifying
    @Query("update HostAccount set hostShareKeyId = null"
            + " where instanceId = :instanceId and hostShareKeyId = :hostShareKeyId")
    void detachAll(String instanceId, long hostShareKeyId);
}
