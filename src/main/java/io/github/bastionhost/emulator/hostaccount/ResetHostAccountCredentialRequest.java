package io.github.bastionhost.emulator.hostaccount;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Parameters of ResetHostAccountCredential. */
record ResetHostAccountCredentialRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostAccountId,
        @NotNull CredentialType credentialType,
        @Nullable Long projectId) {}
