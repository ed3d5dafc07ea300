package io.github.bastionhost.emulator.rpc;

import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param accessKeyId the key that the request names; absent for an unsigned request
 * @param account the Alibaba Cloud account, 12 to 16 digits
 * @param userId the RAM user; absent for the account itself, which may do everything
 */
public record Caller(
        @Nullable String accessKeyId,
        String account,
        @Nullable String userId) {

    /** What the identity is shown as: the RAM user, or the account. */
    public String displayName() {
        return userId == null ? account : userId;
    }
}
