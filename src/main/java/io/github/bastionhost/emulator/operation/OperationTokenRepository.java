package io.github.bastionhost.emulator.operation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The tokens of a world. Found for change, a token is locked until the transaction ends. */
interface OperationTokenRepository extends JpaRepository<OperationToken, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationToken> findForChangeByInstanceIdAndTokenId(String instanceId, long tokenId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationToken> findForChangeByInstanceIdAndTokenHash(String instanceId, byte[] tokenHash);

    Optional<OperationToken> findByInstanceIdAndTokenId(String instanceId, long tokenId);

    Slice<OperationToken> findSliceBy(Pageable page);

    Slice<OperationToken> findSliceByInstanceId(String instanceId, Pageable page);

    @Query("select token.instanceId from OperationToken token where token.tokenId = :tokenId order by token.instanceId")
    List<String> findInstances(long tokenId, Pageable page);
}
