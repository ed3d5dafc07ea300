package io.github.bastionhost.emulator.operation;

import static io.github.bastionhost.emulator.settings.ApiRevision.R2026_01;

import io.github.bastionhost.emulator.rpc.Since;
import io.github.bastionhost.emulator.rpc.TextBefore;
import org.jspecify.annotations.Nullable;

/** Answer of GenerateAssetOperationToken. */
record GenerateAssetOperationTokenResponse(AssetOperationToken assetOperationToken) {

    /**
     * A fresh token.
     *
     * @param token what the operator logs on with
     * @param tokenId what the token is renewed by
     * @param expireTime in UNIX seconds
     * @param hasCountLimit whether it can be used only so many times
     * @param countLeft how many times; 0 where there is no limit
     * @param maxRenewCount how often it can be renewed; 0 is never
     * @param renewCount how often it was
     * @param ssoUrl what starts the local client, only of OperationMode Sso
     */
    record AssetOperationToken(
            String token,
            String tokenId,
            long expireTime,
            boolean hasCountLimit,
            long countLeft,
            long maxRenewCount,
            @TextBefore(R2026_01) long renewCount,
            @Since(R2026_01) @Nullable String ssoUrl) {}
}
