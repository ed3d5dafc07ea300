package io.github.bastionhost.emulator.policy;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Parameters of SetPolicyIPAclConfig: the whole section, as one JSON text. */
record SetPolicyIPAclConfigRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String policyId,
        @NotNull @Valid IpAclConfig iPAclConfig,
        @Nullable Long projectId) {}
