package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A control policy: its name, its rank, and what kinds of scope it has. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "control_policy")
class Policy extends WorldRow {

    private String instanceId;
    private long policyId;
    private @Nullable Long projectId;
    private String name;
    private String remark;
    private int priority;

    @Enumerated(EnumType.STRING)
    private UserScopeType userScope;

    @Enumerated(EnumType.STRING)
    private AssetScopeType assetScope;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Policy() {}

    Policy(String instanceId, long policyId, @Nullable Long projectId, String name, String comment, int priority) {
        this.instanceId = instanceId;
        this.policyId = policyId;
        this.projectId = projectId;
        this.name = name;
        this.remark = comment;
        this.priority = priority;
        this.userScope = UserScopeType.All;
        this.assetScope = AssetScopeType.All;
    }

    void rename(String newName) {
        this.name = newName;
    }

    void describe(String comment) {
        this.remark = comment;
    }

    void rank(int newPriority) {
        this.priority = newPriority;
    }

    void applyToUsers(UserScopeType scope) {
        this.userScope = scope;
    }

    void applyToAssets(AssetScopeType scope) {
        this.assetScope = scope;
    }

    boolean isOfProject(@Nullable Long wanted) {
        return wanted == null || wanted.equals(projectId);
    }

    String instanceId() {
        return instanceId;
    }

    long policyId() {
        return policyId;
    }

    String name() {
        return name;
    }

    String comment() {
        return remark;
    }

    int priority() {
        return priority;
    }

    UserScopeType userScope() {
        return userScope;
    }

    AssetScopeType assetScope() {
        return assetScope;
    }
}
