package io.github.bastionhost.emulator.policy;

import static io.github.bastionhost.emulator.rpc.RpcErrors.INVALID_PARAMETER;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sections of control policies: set and read as a whole. */
@Service
@Transactional
class PolicySectionService {

    private final PolicySectionRepository sections;
    private final PolicyService policies;

    PolicySectionService(PolicySectionRepository sections, PolicyService policies) {
        this.sections = sections;
        this.policies = policies;
    }

    /** A policy with its sections. */
    record WholePolicy(Policy policy, Sections sections) {}

    @Transactional(readOnly = true)
    WholePolicy get(GetPolicyRequest request) {
        Policy policy =
                policies.require(request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        Map<SectionKind, String> texts = new EnumMap<>(SectionKind.class);
        sections.findByInstanceIdAndPolicyId(policy.instanceId(), policy.policyId())
                .forEach(section -> texts.put(section.kind(), section.content()));
        return new WholePolicy(policy, new Sections(texts));
    }

    void setAccessTimeRange(SetPolicyAccessTimeRangeConfigRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        set(policy, SectionKind.ACCESS_TIME_RANGE, request.accessTimeRangeConfig());
    }

    void setApproval(SetPolicyApprovalConfigRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        set(policy, SectionKind.APPROVAL, request.approvalConfig());
    }

    void setCommand(SetPolicyCommandConfigRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        set(policy, SectionKind.COMMAND, request.commandConfig());
    }

    void setIpAcl(SetPolicyIPAclConfigRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        set(policy, SectionKind.IP_ACL, request.iPAclConfig());
    }

    void setProtocol(SetPolicyProtocolConfigRequest request) {
        Policy policy = policies.requireForChange(
                request.instanceId(), request.regionId(), request.policyId(), request.projectId());
        ProtocolConfig.Ssh ssh = request.protocolConfig().ssh();
        if (ssh.sSHChannel() != Switch.Enable && ssh.sFTPChannel() != Switch.Enable) {
            throw INVALID_PARAMETER.because(
                    "ProtocolConfig.SSH must enable SSHChannel or SFTPChannel; a switch that is absent is Disable");
        }
        set(policy, SectionKind.PROTOCOL, request.protocolConfig());
    }

    private void set(Policy policy, SectionKind kind, Record section) {
        String content = Sections.write(section);
        sections.findByInstanceIdAndPolicyIdAndKind(policy.instanceId(), policy.policyId(), kind)
                .ifPresentOrElse(
                        existing -> existing.replace(content),
                        () -> sections.save(new PolicySection(policy, kind, content)));
    }
}
