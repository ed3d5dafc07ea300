package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of GetAutoOpsTask: the one action of an instance that does not require the instance's id. */
record GetAutoOpsTaskRequest(
        @Nullable @Characters(max = 128) String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String taskId,
        @Nullable Long projectId) {}
