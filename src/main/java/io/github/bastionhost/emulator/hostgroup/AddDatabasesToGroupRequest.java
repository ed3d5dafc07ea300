package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of AddDatabasesToGroup. */
record AddDatabasesToGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @ResourceIds List<String> databaseIds,
        @NotBlank @ResourceId String hostGroupId) {}
