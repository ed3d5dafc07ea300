package io.github.bastionhost.emulator.operation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The tokens of a world. Found for change, a token is locked until the transaction ends. */
interface OperationTokenRepository extends JpaRepository<OperationToken, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationToken> findForChangeByInstanceIdAndTokenId(String instanceId, long tokenId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationToken> findForChangeByInstanceIdAndTokenHash(String instanceId, byte[] tokenHash);
}
