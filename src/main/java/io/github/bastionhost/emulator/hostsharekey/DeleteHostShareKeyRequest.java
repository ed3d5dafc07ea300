package io.github.bastionhost.emulator.hostsharekey;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of DeleteHostShareKey. The metadata does not flag the id as required, the page's text does. */
record DeleteHostShareKeyRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostShareKeyId) {}
