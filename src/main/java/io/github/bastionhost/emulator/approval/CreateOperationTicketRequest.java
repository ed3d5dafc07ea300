package io.github.bastionhost.emulator.approval;

import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateOperationTicket.
 *
 * @param assetId of a host or of a database, which protocolName tells
 * @param effectStartTime in UNIX seconds; now if absent
 * @param effectEndTime in UNIX seconds; a day after the start if absent
 * @param isOneTimeEffect whether the ticket shall hold for a single logon; not for databases
 * @param projectId the project that the ticket belongs to
 */
record CreateOperationTicketRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull Protocol protocolName,
        @NotBlank @ResourceId String assetId,
        @NotBlank @Characters(min = 1, max = 128) String assetAccountName,
        @NotBlank @CommentText String approveComment,
        @Nullable @Min(0) @Max(EffectWindow.LAST_SECOND) Long effectStartTime,
        @Nullable @Min(0) @Max(EffectWindow.LAST_SECOND) Long effectEndTime,
        @Nullable Boolean isOneTimeEffect,
        @Nullable Long projectId) {}
