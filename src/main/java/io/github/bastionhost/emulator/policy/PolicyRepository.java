package io.github.bastionhost.emulator.policy;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The control policies of a world. Found for change, a policy is locked until the transaction ends. */
interface PolicyRepository extends JpaRepository<Policy, Long>, JpaSpecificationExecutor<Policy> {

    Optional<Policy> findByInstanceIdAndPolicyId(String instanceId, long policyId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Policy> findForChangeByInstanceIdAndPolicyId(String instanceId, long policyId);

    @Modifying
    @Query("delete from Policy where instanceId = :instanceId and policyId = :policyId")
    int deleteByInstanceIdAndPolicyId(String instanceId, long policyId);
}
