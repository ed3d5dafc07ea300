package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of DeleteDatabaseAccount; with a projectId, an account of another project's database is not found. */
record DeleteDatabaseAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String databaseAccountId,
        @Nullable Long projectId) {}
