package io.github.bastionhost.emulator.operation;

import io.github.bastionhost.emulator.rpc.InstanceId;
import io.github.bastionhost.emulator.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Parameters of RenewAssetOperationToken.
 *
 * @param tokenId the TokenId, or the token itself: the documented example is one
 * @param token the token itself; in the metadata since August 2026
 */
record RenewAssetOperationTokenRequest(
        @InstanceId String instanceId,
        @Nullable String regionId,
        @Nullable Secret tokenId,
        @Nullable Secret token) {}
