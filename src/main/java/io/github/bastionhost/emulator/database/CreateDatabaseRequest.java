package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.Address;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateDatabase.
 *
 * @param databaseName required where the source is Local
 * @param databasePort required where the source is Local
 * @param databasePrivateAddress required where the active address is the private one
 * @param databasePublicAddress required where the active address is the public one
 * @param instanceMemberId the account that the RDS instance or PolarDB cluster belongs to
 * @param polarDBEndpointType required where the source is PolarDB
 * @param projectId the project that the database belongs to
 * @param sourceInstanceId required unless the source is Local
 * @param sourceInstanceRegionId required unless the source is Local
 */
record CreateDatabaseRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull ActiveAddressType activeAddressType,
        @Nullable @CommentText String comment,
        @Nullable @OptionalName String databaseName,
        @Nullable @Min(1) @Max(65_535) Integer databasePort,
        @Nullable @Address String databasePrivateAddress,
        @Nullable @Address String databasePublicAddress,
        @NotNull DatabaseType databaseType,
        @Nullable Long instanceMemberId,
        @Nullable @ResourceId String networkDomainId,
        @Nullable PolarDbEndpointType polarDBEndpointType,
        @Nullable Long projectId,
        @NotNull DatabaseSource source,
        @Nullable @OptionalName String sourceInstanceId,

        @Nullable
        @Pattern(regexp = "[A-Za-z0-9-]{1,64}|", message = "must be the id of a region, of letters, digits and hyphens")
        String sourceInstanceRegionId) {}
