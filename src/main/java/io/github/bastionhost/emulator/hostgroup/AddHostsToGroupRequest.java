package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of AddHostsToGroup; with a projectId, a group of another project is not found. */
record AddHostsToGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String hostGroupId,
        @ResourceIds List<String> hostIds,
        @Nullable Long projectId) {}
