package io.github.bastionhost.emulator.user;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceIds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parameters of LockUsers. */
record LockUsersRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @ResourceIds List<String> userIds) {}
