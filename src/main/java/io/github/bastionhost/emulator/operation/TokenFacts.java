package io.github.bastionhost.emulator.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a token: everything but the token itself and the password that came with it.
 *
 * @param user what the operator logs on as
 * @param expired whether its time is over
 * @param countLeft how often it can still be used; absent where there is no limit
 * @param useCount how often it was used
 * @param operationNote the logon remark
 */
public record TokenFacts(
        String instanceId,
        String tokenId,
        String user,
        String assetType,
        String assetId,
        @Nullable String assetAccountId,
        @Nullable String assetAccountName,
        String protocol,
        String operationMode,
        @Nullable String databaseSchema,
        @Nullable String loginAttribute,
        @Nullable String operationNote,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        boolean hasCountLimit,
        @Nullable Long countLeft,
        long useCount,
        int maxRenewCount,
        int renewCount) {

    static TokenFacts of(OperationToken token, Instant now) {
        return new TokenFacts(
                token.instanceId(),
                Long.toString(token.tokenId()),
                token.callerName(),
                token.assetType().name(),
                Long.toString(token.assetId()),
                token.assetAccountId() == null ? null : Long.toString(token.assetAccountId()),
                token.assetAccountName(),
                token.protocol().name(),
                token.operationMode().name(),
                token.databaseSchema(),
                token.loginAttribute() == null ? null : token.loginAttribute().name(),
                token.operationNote(),
                token.createdAt(),
                token.expiresAt(),
                token.isExpired(now),
                token.countLeft() != null,
                token.countLeft(),
                token.useCount(),
                token.maxRenewCount(),
                token.renewCount());
    }
}
