package io.github.bastionhost.emulator.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The assets that the control policies of a world name. With an asset, the schema deletes its accounts. */
interface PolicyAssetRepository extends JpaRepository<PolicyAsset, Long> {

    List<PolicyAsset> findByInstanceIdAndPolicyIdOrderByPlace(String instanceId, long policyId);

    @Modifying
    @Query("delete from PolicyAsset where instanceId = :instanceId and policyId = :policyId")
    void deleteByInstanceIdAndPolicyId(String instanceId, long policyId);
}
