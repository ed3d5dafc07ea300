package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.settings.ApiRevision.R2026_01;

import io.github.bastionhost.emulator.asset.AssetType;
import io.github.bastionhost.emulator.asset.LoginAttribute;
import io.github.bastionhost.emulator.asset.Protocol;
import io.github.bastionhost.emulator.rpc.Base64Text;
import io.github.bastionhost.emulator.rpc.Characters;
import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.rpc.ResourceId;
import io.github.bastionhost.emulator.rpc.Since;
import io.github.bastionhost.emulator.secret.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of GenerateAssetOperationToken (pages of November 2024 and January 2026). The rules between them stand in
 * {@link TokenApplication}.
 *
 * @param assetId the host or database, by assetType
 * @param assetAccountId the account; wins over the name
 * @param assetAccountName the account's name; of a custom account, the real logon name
 * @param assetAccountPassword Base64 of a custom account's password
 * @param databaseSchema the database to open
 * @param operationNote the logon remark, at most 500 characters
 */
record GenerateAssetOperationTokenRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @NotNull AssetType assetType,
        @NotBlank @ResourceId String assetId,
        @Nullable @ResourceId String assetAccountId,
        @Nullable @Characters(max = 128) String assetAccountName,
        @Nullable @Base64Text Secret assetAccountPassword,
        @Nullable Protocol assetAccountProtocolName,
        @Since(R2026_01) @Nullable OperationMode operationMode,
        @Since(R2026_01) @Nullable LoginAttribute loginAttribute,
        @Since(R2026_01) @Nullable @Characters(max = 128) String databaseSchema,
        @Since(R2026_01) @Nullable SsoClient ssoClient,

        @Since(R2026_01)
        @Nullable
        @Characters(max = 500, controls = true, message = "must be at most {max} characters long")
        String operationNote) {}
