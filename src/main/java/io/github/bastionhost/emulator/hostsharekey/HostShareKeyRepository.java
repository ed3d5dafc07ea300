package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.host.HostProtocol;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** Shared keys of a world. */
interface HostShareKeyRepository extends JpaRepository<HostShareKey, Long>, JpaSpecificationExecutor<HostShareKey> {

    Optional<HostShareKey> findByInstanceIdAndHostShareKeyId(String instanceId, long hostShareKeyId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<HostShareKey> findForChangeByInstanceIdAndHostShareKeyId(String instanceId, long hostShareKeyId);

    /**
     * How many host accounts use each of the keys; a key without any is left out. The range of the ids is told as well: H2
     * reads an index by a range, and would read all of it for a list of ids.
     */
    @Query("select account.hostShareKeyId as hostShareKeyId, count(account) as amount from HostAccount account"
            + " where account.instanceId = :instanceId and account.hostShareKeyId between :first and :last"
            + " and account.hostShareKeyId in :hostShareKeyIds"
            + " group by account.hostShareKeyId")
    List<UserCount> countUsers(String instanceId, Collection<Long> hostShareKeyIds, long first, long last);

    /** How many host accounts use a key. */
    record UserCount(long hostShareKeyId, long amount) {}

    /** The host accounts that use a key, in the order of their ids. */
    @Query(
            value = "select account.hostAccountId as hostAccountId, account.hostId as hostId, account.name as name,"
                    + " account.protocol as protocol from HostAccount account"
                    + " where account.instanceId = :instanceId and account.hostShareKeyId = :hostShareKeyId"
                    + " order by account.hostAccountId",
            countQuery = "select count(account) from HostAccount account"
                    + " where account.instanceId = :instanceId and account.hostShareKeyId = :hostShareKeyId")
    Page<KeyUser> findUsers(String instanceId, long hostShareKeyId, Pageable page);

    /** A host account that uses a key. */
    record KeyUser(long hostAccountId, long hostId, String name, HostProtocol protocol) {}
}
