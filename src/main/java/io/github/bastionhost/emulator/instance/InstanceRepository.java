package io.github.bastionhost.emulator.instance;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;

/** The bastion hosts of a world. */
interface InstanceRepository extends JpaRepository<Instance, Long>, JpaSpecificationExecutor<Instance> {

    Optional<Instance> findByInstanceId(String instanceId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Instance> findForChangeByInstanceId(String instanceId);
}
