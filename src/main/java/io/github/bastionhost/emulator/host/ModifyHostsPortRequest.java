package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyHostsPort. */
record ModifyHostsPortRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @ResourceIds List<String> hostIds,
        @NotNull @Min(22) @Max(65_535) Integer port,
        @NotNull HostProtocol protocolName,
        @Nullable Long projectId) {}
