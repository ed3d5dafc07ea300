package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.asset.Protocol;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The tickets of a world. Found for change, a ticket is locked until the transaction ends. */
interface OperationTicketRepository
        extends JpaRepository<OperationTicket, Long>, JpaSpecificationExecutor<OperationTicket> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OperationTicket> findForChangeByInstanceIdAndOperationTicketId(String instanceId, long operationTicketId);

    /**
     * The tickets that hold now, the one that ends last first, all locked: while one waits for the first of them, another
     * caller may use it up. Of the host and the database, the one that is not meant is null, and matches nothing.
     *
     * @param userId 0 for the account itself
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select ticket from OperationTicket ticket
            where ticket.instanceId = :instanceId
              and ticket.state = io.github.bastionhost.emulator.approval.TicketState.Accepted
              and (ticket.hostId = :hostId or ticket.databaseId = :databaseId)
              and coalesce(ticket.userId, 0L) = :userId
              and ticket.assetAccountName = :accountName and ticket.protocol = :protocol
              and ticket.effectStart <= :now and ticket.effectEnd > :now
            order by ticket.effectEnd desc, ticket.operationTicketId
            """)
    List<OperationTicket> lockEffective(
            String instanceId,
            long userId,
            @Nullable Long hostId,
            @Nullable Long databaseId,
            String accountName,
            Protocol protocol,
            Instant now,
            Limit limit);
}
