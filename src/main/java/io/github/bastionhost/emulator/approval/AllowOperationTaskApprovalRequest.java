package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of AllowOperationTaskApproval. */
record AllowOperationTaskApprovalRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String approveId,
        @Nullable Long projectId) {}
