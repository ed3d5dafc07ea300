package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Parameters of ModifyDatabaseAccount: what is absent or empty stays. */
record ModifyDatabaseAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @ResourceId String databaseAccountId,
        @Nullable @OptionalName String databaseAccountName,
        @Nullable @OptionalName String databaseSchema,
        @Nullable Secret password,
        @Nullable Long projectId) {}
