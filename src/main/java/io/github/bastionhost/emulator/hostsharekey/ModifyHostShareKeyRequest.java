package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyHostShareKey: what is absent stays, and so does an empty name. A new key without a pass phrase is one without encryption. */
record ModifyHostShareKeyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostShareKeyId,
        @Nullable @OptionalName String hostShareKeyName,
        @Nullable @Base64Text Secret privateKey,
        @Nullable @Base64Text Secret passPhrase,
        @Nullable Long projectId) {}
