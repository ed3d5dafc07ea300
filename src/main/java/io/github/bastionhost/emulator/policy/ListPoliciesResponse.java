package io.github.bastionhost.emulator.policy;

import java.util.List;

/** Answer of ListPolicies: a page of policies, and how many there are in all. */
record ListPoliciesResponse(List<ListedPolicy> policies, long totalCount) {

    /** What is shown of a policy in a list. */
    record ListedPolicy(String policyId, String policyName, String comment, int priority) {

        static ListedPolicy of(Policy policy) {
            return new ListedPolicy(
                    Long.toString(policy.policyId()), policy.name(), policy.comment(), policy.priority());
        }
    }
}
