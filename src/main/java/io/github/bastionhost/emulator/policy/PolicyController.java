package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.Evidence;
import io.github.bastionhost.emulator.rpc.RpcAction;
import io.github.bastionhost.emulator.rpc.RpcController;
import io.github.bastionhost.emulator.rpc.Rule;
import org.springframework.data.domain.Page;

/** The actions of control policies themselves. */
@RpcController
class PolicyController {

    private final PolicyService policies;

    PolicyController(PolicyService policies) {
        this.policies = policies;
    }

    @RpcAction("CreatePolicy")
    @Rule(value = "A new policy applies to all users and all assets, and restricts nothing.", by = Evidence.ASSUMED)
    @Rule(
            value = "Of the policies that apply, the one of the smallest priority that has set a section decides it;"
                    + " of equal ones the newest.",
            by = Evidence.ASSUMED)
    CreatePolicyResponse createPolicy(CreatePolicyRequest request) {
        return new CreatePolicyResponse(Long.toString(policies.create(request).policyId()));
    }

    @RpcAction("ListPolicies")
    ListPoliciesResponse listPolicies(ListPoliciesRequest request) {
        Page<Policy> page = policies.list(request);
        return new ListPoliciesResponse(
                page.map(ListPoliciesResponse.ListedPolicy::of).getContent(), page.getTotalElements());
    }

    @RpcAction("ModifyPolicy")
    @Rule(value = "An empty Comment clears it; an empty PolicyName keeps the name.", by = Evidence.ASSUMED)
    void modifyPolicy(ModifyPolicyRequest request) {
        policies.modify(request);
    }

    @RpcAction("DeletePolicy")
    void deletePolicy(DeletePolicyRequest request) {
        policies.delete(request);
    }
}
