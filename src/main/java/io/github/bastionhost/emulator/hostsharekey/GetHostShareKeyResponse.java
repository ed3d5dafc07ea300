package io.github.bastionhost.emulator.hostsharekey;

/** Answer of GetHostShareKey. */
record GetHostShareKeyResponse(Key hostShareKey) {

    /**
     * What is shown of a key.
     *
     * @param lastModifyKeyAt when the private key was set, in UNIX seconds
     * @param privateKeyFingerPrint MD5 of the public key, 16 colon-separated bytes
     */
    record Key(String hostShareKeyId, String hostShareKeyName, long lastModifyKeyAt, String privateKeyFingerPrint) {

        static Key of(HostShareKey key) {
            return new Key(
                    Long.toString(key.hostShareKeyId()),
                    key.name(),
                    key.lastModifyKeyAt().getEpochSecond(),
                    key.fingerprintMd5());
        }
    }
}
