package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a policy applies to a user or a user group. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "policy_subject")
class PolicySubject extends WorldRow {

    private String instanceId;
    private long policyId;
    private @Nullable Long userId;
    private @Nullable Long userGroupId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PolicySubject() {}

    private PolicySubject(Policy policy, @Nullable Long userId, @Nullable Long userGroupId) {
        this.instanceId = policy.instanceId();
        this.policyId = policy.policyId();
        this.userId = userId;
        this.userGroupId = userGroupId;
    }

    static PolicySubject user(Policy policy, long userId) {
        return new PolicySubject(policy, userId, null);
    }

    static PolicySubject userGroup(Policy policy, long userGroupId) {
        return new PolicySubject(policy, null, userGroupId);
    }

    @Nullable
    Long userId() {
        return userId;
    }

    @Nullable
    Long userGroupId() {
        return userGroupId;
    }
}
