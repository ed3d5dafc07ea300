package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.world.WorldRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** A section of a policy that was set. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "policy_section")
class PolicySection extends WorldRow {

    private String instanceId;
    private long policyId;

    @Enumerated(EnumType.STRING)
    private SectionKind kind;

    private String content;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected PolicySection() {}

    PolicySection(Policy policy, SectionKind kind, String content) {
        this.instanceId = policy.instanceId();
        this.policyId = policy.policyId();
        this.kind = kind;
        this.content = content;
    }

    void replace(String newContent) {
        this.content = newContent;
    }

    SectionKind kind() {
        return kind;
    }

    String content() {
        return content;
    }
}
