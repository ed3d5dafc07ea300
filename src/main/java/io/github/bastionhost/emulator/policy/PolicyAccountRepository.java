package io.github.bastionhost.emulator.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The accounts that the control policies of a world name. */
interface PolicyAccountRepository extends JpaRepository<PolicyAccount, Long> {

    List<PolicyAccount> findByInstanceIdAndPolicyIdOrderById(String instanceId, long policyId);
}
