package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyHostsActiveAddressType. */
record ModifyHostsActiveAddressTypeRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull ActiveAddressType activeAddressType,
        @ResourceIds List<String> hostIds,
        @Nullable Long projectId) {}
