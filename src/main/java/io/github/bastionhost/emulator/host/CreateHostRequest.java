package io.github.bastionhost.emulator.host;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.Address;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateHost. The rules between them stand in {@link NewHost}.
 *
 * @param hostName 1 to 128 characters; several hosts may have the same
 * @param hostPrivateAddress required while it is the active one
 * @param hostPublicAddress required while it is the active one
 * @param networkDomainId the network domain that the host is in, by default the direct one
 * @param sourceInstanceId the ECS or RDS instance, required with such a source
 * @param instanceRegionId where that instance is, required with such a source
 * @param instanceMemberId the account that the instance belongs to
 */
record CreateHostRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull ActiveAddressType activeAddressType,
        @NotBlank @Characters(min = 1, max = 128) String hostName,
        @NotNull OsType oSType,
        @NotNull HostSource source,
        @Nullable @Address String hostPrivateAddress,
        @Nullable @Address String hostPublicAddress,
        @Nullable @CommentText String comment,
        @Nullable @ResourceId String networkDomainId,
        @Nullable @Characters(max = 128) String sourceInstanceId,
        @Nullable @Characters(max = 32) String instanceRegionId,
        @Nullable Long instanceMemberId,
        @Nullable Long projectId) {}
