package io.github.bastionhost.emulator.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The users and user groups that the control policies of a world name. */
interface PolicySubjectRepository extends JpaRepository<PolicySubject, Long> {

    List<PolicySubject> findByInstanceIdAndPolicyIdOrderByUserIdAscUserGroupIdAsc(String instanceId, long policyId);

    @Modifying
    @Query("delete from PolicySubject where instanceId = :instanceId and policyId = :policyId")
    void deleteByInstanceIdAndPolicyId(String instanceId, long policyId);
}
