package io.github.bastionhost.emulator.approval;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;

/** The O&amp;M tasks of a world. */
interface OpsTaskRepository extends JpaRepository<OpsTask, Long>, JpaSpecificationExecutor<OpsTask> {

    Optional<OpsTask> findByInstanceIdAndTaskId(String instanceId, long taskId);

    Optional<OpsTask> findFirstByTaskIdOrderByInstanceId(long taskId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OpsTask> findForChangeByInstanceIdAndApproveId(String instanceId, long approveId);
}
