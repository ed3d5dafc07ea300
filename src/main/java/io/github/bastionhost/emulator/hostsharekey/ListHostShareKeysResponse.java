package io.github.bastionhost.emulator.hostsharekey;

import java.util.List;

/** Answer of ListHostShareKeys: a page of keys, and how many there are in all. */
record ListHostShareKeysResponse(List<Key> hostShareKeys, long totalCount) {

    /** What is shown of a key in a list; hostAccountCount tells how many host accounts use it. */
    record Key(
            long hostAccountCount,
            String hostShareKeyId,
            String hostShareKeyName,
            long lastModifyKeyAt,
            String privateKeyFingerPrint) {

        static Key of(HostShareKey key, long users) {
            return new Key(
                    users,
                    Long.toString(key.hostShareKeyId()),
                    key.name(),
                    key.lastModifyKeyAt().getEpochSecond(),
                    key.fingerprintMd5());
        }
    }
}
