package io.github.bastionhost.emulator.policy;

/** Answer of CreatePolicy: the policy's id. */
record CreatePolicyResponse(String policyId) {}
