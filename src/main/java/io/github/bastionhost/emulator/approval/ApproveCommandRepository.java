package io.github.bastionhost.emulator.approval;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;

/** The commands of a world that wait for approval, or waited. */
interface ApproveCommandRepository
        extends JpaRepository<ApproveCommand, Long>, JpaSpecificationExecutor<ApproveCommand> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ApproveCommand> findForChangeByInstanceIdAndApproveCommandId(String instanceId, long approveCommandId);
}
