package io.github.bastionhost.emulator.database;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of DeleteDatabase; with a projectId, a database of another project is not found. */
record DeleteDatabaseRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String databaseId,
        @Nullable Long projectId) {}
