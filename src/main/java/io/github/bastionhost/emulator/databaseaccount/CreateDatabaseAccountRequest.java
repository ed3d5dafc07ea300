package io.github.bastionhost.emulator.databaseaccount;

import io.github.bastionhost.emulator.asset.LoginAttribute;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.OptionalName;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of CreateDatabaseAccount.
 *
 * @param databaseAccountName 1 to 128 characters, unique in the database
 * @param databaseSchema required for PostgreSQL and Oracle
 * @param loginAttribute required for Oracle, and of no meaning for the others
 * @param password plain text
 * @param projectId the project of the database
 */
record CreateDatabaseAccountRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotBlank @Characters(min = 1, max = 128) String databaseAccountName,
        @NotBlank @ResourceId String databaseId,
        @Nullable @OptionalName String databaseSchema,
        @Nullable LoginAttribute loginAttribute,
        @Nullable Secret password,
        @Nullable Long projectId) {}
