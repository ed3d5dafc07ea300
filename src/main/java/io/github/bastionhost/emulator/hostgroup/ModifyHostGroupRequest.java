package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyHostGroup: what is absent stays, and an empty comment clears it. */
record ModifyHostGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @CommentText String comment,
        @NotBlank @ResourceId String hostGroupId,
        @Nullable @OptionalName String hostGroupName,
        @Nullable Long projectId) {}
