package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import org.jspecify.annotations.Nullable;

/** Parameters of DisableInstancePublicAccess. */
record DisableInstancePublicAccessRequest(
        @InstanceId String instanceId,
        @Nullable @Characters(max = 32) String regionId) {}
