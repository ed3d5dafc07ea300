package io.github.bastionhost.emulator.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The sections of the control policies of a world. */
interface PolicySectionRepository extends JpaRepository<PolicySection, Long> {

    List<PolicySection> findByInstanceIdAndPolicyId(String instanceId, long policyId);

    Optional<PolicySection> findByInstanceIdAndPolicyIdAndKind(String instanceId, long policyId, SectionKind kind);

    /**
     * The sections of a kind of the policies that apply to a user and an account of an asset, by rank. Of the host and
     * the database, of the two accounts' ids, and of an id and a name, those that are not meant are null, and match
     * nothing.
     */
    @Query("""
            select section.content
            from PolicySection section
            join Policy policy on policy.instanceId = section.instanceId and policy.policyId = section.policyId
            where section.instanceId = :instanceId and section.kind = :kind
              and (policy.userScope = io.github.bastionhost.emulator.policy.UserScopeType.All
                or exists (
                  select 1 from PolicySubject subject
                  where subject.instanceId = :instanceId and subject.policyId = policy.policyId
                    and (subject.userId = :userId
                      or subject.userGroupId in (
                        select belonging.userGroupId from UserGroupUser belonging
                        where belonging.instanceId = :instanceId and belonging.userId = :userId))))
              and (policy.assetScope = io.github.bastionhost.emulator.policy.AssetScopeType.All
                or exists (
                  select 1 from PolicyAsset asset
                  where asset.instanceId = :instanceId and asset.policyId = policy.policyId
                    and (asset.hostId = :hostId
                      or asset.databaseId = :databaseId
                      or asset.hostGroupId in (
                        select belonging.hostGroupId from HostGroupHost belonging
                        where belonging.instanceId = :instanceId and belonging.hostId = :hostId)
                      or asset.hostGroupId in (
                        select belonging.hostGroupId from HostGroupDatabase belonging
                        where belonging.instanceId = :instanceId and belonging.databaseId = :databaseId))
                    and (asset.allAccounts = true
                      or exists (
                        select 1 from PolicyAccount account
                        where account.instanceId = :instanceId and account.policyId = asset.policyId
                          and account.place = asset.place
                          and (account.hostAccountId = :hostAccountId
                            or account.databaseAccountId = :databaseAccountId
                            or account.accountName = :accountName)))))
            order by policy.priority, policy.policyId desc
            """)
    List<String> findInForce(
            String instanceId,
            SectionKind kind,
            long userId,
            @Nullable Long hostId,
            @Nullable Long databaseId,
            @Nullable Long hostAccountId,
            @Nullable Long databaseAccountId,
            @Nullable String accountName,
            Limit limit);
}
