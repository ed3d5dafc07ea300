package io.github.bastionhost.emulator.hostaccount;

import java.util.Map;

/**
 * What is shown of a host account.
 *
 * @param hostShareKeyId the shared key that it uses, empty when there is none, as is its name
 * @param privateKeyFingerprint MD5 of the account's own public key, 16 colon-separated bytes; empty without a key
 */
record ShownAccount(
        boolean hasPassword,
        String hostAccountId,
        String hostAccountName,
        String hostId,
        String hostShareKeyId,
        String hostShareKeyName,
        String privateKeyFingerprint,
        String privilegeType,
        String protocolName,
        String rotationMode) {

    static ShownAccount of(HostAccount account, Map<Long, String> keyNames) {
        Long key = account.hostShareKeyId();
        return new ShownAccount(
                account.hasPassword(),
                Long.toString(account.hostAccountId()),
                account.name(),
                Long.toString(account.hostId()),
                key == null ? "" : Long.toString(key),
                key == null ? "" : keyNames.getOrDefault(key, ""),
                account.fingerprintMd5(),
                account.privilegeType().name(),
                account.protocol().name(),
                account.rotationMode().name());
    }
}
