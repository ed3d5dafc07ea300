package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of RejectOperationTicket; with a projectId, a ticket of another project is not found. */
record RejectOperationTicketRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String operationTicketId,
        @Nullable @CommentText String comment,
        @Nullable Long projectId) {}
