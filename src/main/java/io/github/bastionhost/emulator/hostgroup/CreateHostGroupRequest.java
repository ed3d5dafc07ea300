package io.github.bastionhost.emulator.hostgroup;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of CreateHostGroup; the name is unique in the instance. */
record CreateHostGroupRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable @CommentText String comment,
        @NotBlank @Characters(min = 1, max = 128) String hostGroupName,
        @Nullable Long projectId) {}
