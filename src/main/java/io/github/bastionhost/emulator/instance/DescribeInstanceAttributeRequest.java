package io.github.bastionhost.emulator.instance;

import io.github.bastionhost.emulator.rpc.InstanceId;
import org.jspecify.annotations.Nullable;

/** Parameters of DescribeInstanceAttribute. */
record DescribeInstanceAttributeRequest(
        @InstanceId String instanceId, @Nullable String regionId) {}
