package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;

/** The actions that set the sections of a control policy, and the one that shows them all. */
@RpcController
class PolicySectionController {

    private final PolicySectionService sections;

    PolicySectionController(PolicySectionService sections) {
        this.sections = sections;
    }

    @RpcAction("GetPolicy")
    @Rule(
            value = "A section that was never set is shown as one that restricts nothing: approval Off, black lists"
                    + " without elements, no times, all switches Enable.",
            by = Evidence.ASSUMED)
    GetPolicyResponse getPolicy(GetPolicyRequest request) {
        return GetPolicyResponse.of(sections.get(request));
    }

    @RpcAction("SetPolicyAccessTimeRangeConfig")
    @Rule(
            value =
                    "Days go from 1, Monday, to 7; hours are those of Asia/Shanghai; no EffectiveTime restricts nothing.",
            by = Evidence.ASSUMED)
    void setPolicyAccessTimeRangeConfig(SetPolicyAccessTimeRangeConfigRequest request) {
        sections.setAccessTimeRange(request);
    }

    @RpcAction("SetPolicyApprovalConfig")
    void setPolicyApprovalConfig(SetPolicyApprovalConfigRequest request) {
        sections.setApproval(request);
    }

    @RpcAction("SetPolicyCommandConfig")
    @Rule(
            value = "A list takes 500 commands of 256 characters; they are kept and shown, and never run against.",
            by = Evidence.ASSUMED)
    void setPolicyCommandConfig(SetPolicyCommandConfigRequest request) {
        sections.setCommand(request);
    }

    @RpcAction("SetPolicyIPAclConfig")
    @Rule(
            value = "IPs takes 500 addresses or networks in CIDR notation, of IPv4 or IPv6; an empty white list allows"
                    + " nobody.",
            by = Evidence.ASSUMED)
    void setPolicyIPAclConfig(SetPolicyIPAclConfigRequest request) {
        sections.setIpAcl(request);
    }

    @RpcAction("SetPolicyProtocolConfig")
    @Rule(
            value = "A switch that is absent is Disable, and SSHChannel or SFTPChannel must be Enable.",
            by = Evidence.DOCUMENTED)
    void setPolicyProtocolConfig(SetPolicyProtocolConfigRequest request) {
        sections.setProtocol(request);
    }
}
