package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.asset.ActiveAddressType;
import io.github.bastionhost.emulator.asset.Address;
import io.github.bastionhost.emulator.rpc.CommentText;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyDatabase: what is absent stays. The port is a text here, and a number in CreateDatabase. */
record ModifyDatabaseRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable ActiveAddressType activeAddressType,
        @Nullable @CommentText String comment,
        @NotBlank @ResourceId String databaseId,
        @Nullable @OptionalName String databaseName,
        @Nullable @Min(1) @Max(65_535) Integer databasePort,
        @Nullable @Address String databasePrivateAddress,
        @Nullable @Address String databasePublicAddress,
        @Nullable @ResourceId String networkDomainId,
        @Nullable Long projectId,
        @Nullable @OptionalName String sourceInstanceId) {}
