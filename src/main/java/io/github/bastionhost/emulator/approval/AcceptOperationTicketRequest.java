package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of AcceptOperationTicket: what is absent stays as it was applied for.
 *
 * @param effectCount 1 for a single logon, 0 for any number; only 0 for databases
 * @param effectStartTime in UNIX seconds
 * @param effectEndTime in UNIX seconds
 */
record AcceptOperationTicketRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String operationTicketId,
        @Nullable @CommentText String comment,
        @Nullable @Min(0) @Max(1) Integer effectCount,
        @Nullable @Min(0) @Max(EffectWindow.LAST_SECOND) Long effectStartTime,
        @Nullable @Min(0) @Max(EffectWindow.LAST_SECOND) Long effectEndTime,
        @Nullable Long projectId) {}
